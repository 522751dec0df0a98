// Two small host configurations in the likeness of Teams, light and dark. Microsoft's own are in the package
// adaptivecards-designer, which weighs far more than what is checked here needs: spacings, colours of every style,
// and the limits that make the renderer complain.
const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };

function foreground(text, subtle) {
  const shades = (color) => ({ default: color, subtle: subtle ?? color });
  return {
    default: { default: text, subtle },
    dark: shades("#242424"),
    light: shades("#FFFFFF"),
    accent: shades("#5B5FC7"),
    good: shades("#237B4B"),
    warning: shades("#8A4B00"),
    attention: shades("#C4314B"),
  };
}

function hostConfig({ page, quiet, text, subtle }) {
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors: foreground(text, subtle) });
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: quiet },
    fontSizes: sizes,
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal" },
    adaptiveCard: { allowCustomStyle: false },
    containerStyles: {
      default: style(page),
      emphasis: style(quiet),
      accent: style(quiet),
      good: style(quiet),
      warning: style(quiet),
      attention: style(quiet),
    },
  };
}

export const hostConfigs = {
  light: hostConfig({ page: "#FFFFFF", quiet: "#F0F0F0", text: "#242424", subtle: "#616161" }),
  dark: hostConfig({ page: "#292929", quiet: "#3D3D3D", text: "#FFFFFF", subtle: "#ADADAD" }),
};
