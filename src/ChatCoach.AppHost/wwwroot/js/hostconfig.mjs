// How Teams dresses cards, as the renderer takes it: made from two small palettes.
const palettes = {
  light: {
    text: '#242424', subtle: '#5C5C5C', accent: '#4F52B2', good: '#0E700E', warning: '#8A4B00', attention: '#B10E1C',
    light: '#FFFFFF', mark: '#FFF3C4', line: '#E0E0E0',
    fills: { default: '#FFFFFF', emphasis: '#F3F2F1', accent: '#E8EBFA', good: '#D9EFD7', warning: '#FFE9CC', attention: '#FDE3E5' },
  },
  dark: {
    text: '#FFFFFF', subtle: '#C2C2C2', accent: '#A5A8FF', good: '#7FD07F', warning: '#F7BC6B', attention: '#F59AA1',
    light: '#242424', mark: '#5A4A00', line: '#464646',
    fills: { default: '#292929', emphasis: '#363636', accent: '#33355C', good: '#24492A', warning: '#473A1C', attention: '#4F2529' },
  },
};

const sans = "'Segoe UI', 'Open Sans', 'DejaVu Sans', system-ui, sans-serif";
const mono = "Consolas, 'DejaVu Sans Mono', monospace";
const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 200, default: 400, bolder: 600 };

function colors(palette) {
  const tone = (plain, subtle = plain) => ({
    default: plain,
    subtle,
    highlightColors: { default: palette.mark, subtle: palette.mark },
  });
  return {
    default: tone(palette.text, palette.subtle),
    dark: tone(palette.text, palette.subtle),
    light: tone(palette.light),
    accent: tone(palette.accent),
    good: tone(palette.good),
    warning: tone(palette.warning),
    attention: tone(palette.attention),
  };
}

export function hostConfig(theme) {
  const palette = palettes[theme];
  const foregroundColors = colors(palette);
  const containerStyles = Object.fromEntries(
    Object.entries(palette.fills).map(([name, fill]) => [
      name,
      { backgroundColor: fill, borderColor: fill, foregroundColors },
    ]),
  );
  return {
    supportsInteractivity: true,
    choiceSetInputValueSeparator: ',',
    fontFamily: sans,
    fontTypes: {
      default: { fontFamily: sans, fontSizes: sizes, fontWeights: weights },
      monospace: { fontFamily: mono, fontSizes: sizes, fontWeights: weights },
    },
    fontSizes: sizes,
    fontWeights: weights,
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles,
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      iconPlacement: 'leftOfTitle',
      iconSize: 16,
    },
    adaptiveCard: { allowCustomStyle: false },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    media: { allowInlinePlayback: false },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 12,
    },
    table: { cellSpacing: 8 },
    textBlock: { headingLevel: 2 },
    textStyles: {
      heading: { weight: 'bolder', size: 'large', color: 'default', isSubtle: false, fontType: 'default' },
      columnHeader: { weight: 'bolder', size: 'default', color: 'default', isSubtle: false, fontType: 'default' },
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: {
          color: 'default', size: 'small', weight: 'bolder', isSubtle: false,
          suffix: ' *', suffixColor: 'attention',
        },
        optionalInputs: { color: 'default', size: 'small', weight: 'bolder', isSubtle: false },
      },
      errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' },
    },
  };
}
