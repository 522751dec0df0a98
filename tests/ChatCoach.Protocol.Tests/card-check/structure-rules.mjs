// What each object of a card may hold, from the public documentation of Adaptive Cards 1.5 (and what Teams adds),
// written down here apart from the C# model so that neither can be wrong alone.
// "!" after a name: it must be there. A kind is a name, "name[]" for a list of it, or an array of the words allowed.
const side = ["left", "center", "right"];
const level = ["top", "center", "bottom"];
const box = ["default", "emphasis", "good", "attention", "warning", "accent"];
const textLook = {
  size: ["default", "small", "medium", "large", "extraLarge"],
  weight: ["default", "lighter", "bolder"],
  color: ["default", "dark", "light", "accent", "good", "warning", "attention"],
  fontType: ["default", "monospace"],
  isSubtle: "boolean",
};
const item = { "type!": "string", id: "string", fallback: "fallback" };
const laidOut = {
  ...item,
  spacing: ["default", "none", "small", "medium", "large", "extraLarge", "padding"],
  separator: "boolean",
  isVisible: "boolean",
};
const element = { ...laidOut, height: ["auto", "stretch"] };
const boxed = { style: box, bleed: "boolean", minHeight: "pixels", selectAction: "action" };
const input = { ...element, "id!": "string", label: "string", isRequired: "boolean", errorMessage: "string" };
const action = {
  ...item,
  title: "string",
  iconUrl: "url",
  style: ["default", "positive", "destructive"],
  mode: ["primary", "secondary"],
  tooltip: "string",
  isEnabled: "boolean",
};
const sends = { data: "data", associatedInputs: ["auto", "none"] };
const cellAlignments = { horizontalCellContentAlignment: side, verticalCellContentAlignment: level };
const imageSizes = ["auto", "stretch", "small", "medium", "large"];

export const elements = {
  TextBlock: {
    ...element, ...textLook, "text!": "string", wrap: "boolean", maxLines: "number",
    horizontalAlignment: side, style: ["default", "heading"],
  },
  RichTextBlock: { ...element, "inlines!": "inline[]", horizontalAlignment: side },
  Container: { ...element, ...boxed, "items!": "element[]", verticalContentAlignment: level, rtl: "boolean" },
  ColumnSet: { ...element, ...boxed, "columns!": "Column[]", horizontalAlignment: side },
  FactSet: { ...element, "facts!": "Fact[]" },
  Image: {
    ...laidOut, "url!": "url", altText: "string", size: imageSizes, style: ["default", "person"],
    width: "pixels", height: "height", backgroundColor: "string", horizontalAlignment: side, selectAction: "action",
  },
  ImageSet: { ...element, "images!": "element[]", imageSize: imageSizes },
  ActionSet: { ...element, "actions!": "action[]" },
  Table: {
    ...element, ...cellAlignments, "columns!": "TableColumnDefinition[]", "rows!": "TableRow[]",
    firstRowAsHeaders: "boolean", showGridLines: "boolean", gridStyle: box,
  },
  "Input.Text": {
    ...input, value: "string", placeholder: "string", isMultiline: "boolean", maxLength: "number", regex: "string",
    style: ["text", "tel", "url", "email", "password"], inlineAction: "action",
  },
  "Input.Number": { ...input, value: "number", min: "number", max: "number", placeholder: "string" },
  "Input.Date": { ...input, value: "date", min: "date", max: "date", placeholder: "string" },
  "Input.Time": { ...input, value: "time", min: "time", max: "time", placeholder: "string" },
  "Input.Toggle": {
    ...input, "title!": "string", value: "string", valueOn: "string", valueOff: "string", wrap: "boolean",
  },
  "Input.ChoiceSet": {
    ...input, "choices!": "Choice[]", value: "string", isMultiSelect: "boolean", wrap: "boolean",
    style: ["compact", "expanded"], placeholder: "string",
  },
};

export const actions = {
  "Action.Submit": { ...action, ...sends },
  "Action.Execute": { ...action, ...sends, verb: "string" },
  "Action.OpenUrl": { ...action, "url!": "url" },
  "Action.ToggleVisibility": { ...action, "targetElements!": "target[]" },
  "Action.ShowCard": { ...action, "card!": "AdaptiveCard" },
};

export const inlines = {
  TextRun: {
    ...textLook, "type!": "string", "text!": "string", italic: "boolean", strikethrough: "boolean",
    underline: "boolean", highlight: "boolean", selectAction: "action",
  },
};

export const objects = {
  AdaptiveCard: {
    "type!": "string", $schema: "string", version: "string", fallbackText: "string", speak: "string",
    body: "element[]", actions: "action[]", selectAction: "action", refresh: "Refresh", minHeight: "pixels",
    verticalContentAlignment: level, rtl: "boolean", msteams: "MsTeams", metadata: "Metadata",
  },
  Column: {
    ...laidOut, ...boxed, "type!": "string", "items!": "element[]", width: "width",
    verticalContentAlignment: level, rtl: "boolean",
  },
  Fact: { "title!": "string", "value!": "string" },
  Choice: { "title!": "string", "value!": "string" },
  TableColumnDefinition: { width: "width", ...cellAlignments },
  TableRow: { "type!": "string", "cells!": "TableCell[]", style: box, ...cellAlignments },
  TableCell: { ...boxed, "type!": "string", "items!": "element[]", verticalContentAlignment: level, rtl: "boolean" },
  Refresh: { action: "action", userIds: "string[]", expires: "string" },
  MsTeams: { width: ["Full"], entities: "Mention[]" },
  Mention: { "type!": "string", "text!": "string", "mentioned!": "Mentioned" },
  Mentioned: { "id!": "string", "name!": "string" },
  Metadata: { webUrl: "url" },
};
