// Walks a card along the rules and says what does not fit, and what the rules cannot see field by field:
// ids used twice, toggles of what is not there, fields without a label.
import { actions, elements, inlines, objects } from "./structure-rules.mjs";

const isPixels = (value) => typeof value === "string" && /^\d+px$/.test(value);
const scalars = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  pixels: isPixels,
  height: (value) => value === "auto" || value === "stretch" || isPixels(value),
  width: (value) => typeof value === "number" || value === "auto" || value === "stretch" || isPixels(value),
  url: (value) => typeof value === "string" && URL.canParse(value),
  date: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  time: (value) => typeof value === "string" && /^\d{2}:\d{2}$/.test(value),
  data: (value) => typeof value === "string" || isObject(value),
};
// A table's cell may be an empty box of colour; these would be nothing, or a row of no buttons.
const neverEmpty = new Set(["action[]", "inline[]", "Column[]", "Fact[]", "Choice[]", "target[]", "TableRow[]"]);
const choosers = { element: elements, action: actions, inline: inlines };

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function checkStructure(card) {
  const problems = [];
  const ids = new Set();
  const targets = [];
  const say = (path, what) => problems.push(`${path}: ${what}`);

  function checkValue(kind, value, path) {
    if (Array.isArray(kind)) {
      const known = typeof value === "string" && kind.some((word) => word.toLowerCase() === value.toLowerCase());
      if (!known) say(path, `${JSON.stringify(value)} is none of ${kind.join(", ")}`);
    } else if (kind.endsWith("[]")) {
      if (!Array.isArray(value)) return say(path, "is not a list");
      if (value.length === 0 && neverEmpty.has(kind)) say(path, "is empty");
      value.forEach((entry, index) => checkValue(kind.slice(0, -2), entry, `${path}[${index}]`));
    } else if (scalars[kind]) {
      if (!scalars[kind](value)) say(path, `${JSON.stringify(value)} is not a ${kind}`);
    } else if (kind === "fallback") {
      checkFallback(value, path);
    } else if (kind === "target") {
      checkTarget(value, path);
    } else if (choosers[kind]) {
      checkTyped(choosers[kind], kind, value, path);
    } else {
      checkObject(objects[kind], kind, value, path);
    }
  }

  function checkFallback(value, path) {
    if (value === "drop") return;
    const kind = isObject(value) && String(value.type).startsWith("Action.") ? "action" : "element";
    // A fallback stands in the place of its element, so it may carry the same id.
    const outside = [...ids];
    ids.clear();
    checkValue(kind, value, path);
    outside.forEach((id) => ids.add(id));
  }

  function checkTarget(value, path) {
    const id = isObject(value) ? value.elementId : value;
    if (typeof id !== "string") say(path, "names no element");
    else targets.push({ id, path });
  }

  function checkTyped(rules, kind, value, path) {
    if (kind === "inline" && typeof value === "string") return;
    const rule = isObject(value) ? rules[value.type] : undefined;
    if (rule) checkObject(rule, value.type, value, path);
    else say(path, `${JSON.stringify(value?.type)} is not an ${kind} of Adaptive Cards 1.5`);
  }

  function checkObject(rule, name, value, path) {
    if (!isObject(value)) return say(path, `is no ${name}`);
    for (const key of Object.keys(rule).filter((key) => key.endsWith("!"))) {
      if (!(key.slice(0, -1) in value)) say(path, `${name} without "${key.slice(0, -1)}"`);
    }
    for (const [key, held] of Object.entries(value)) {
      const kind = rule[`${key}!`] ?? rule[key];
      if (kind) checkValue(kind, held, `${path}.${key}`);
      else say(path, `${name} does not know "${key}"`);
    }
    checkSense(name, value, path);
  }

  function checkSense(name, value, path) {
    if (value.id !== undefined && name !== "Mentioned") {
      if (ids.has(value.id)) say(path, `id "${value.id}" is used twice`);
      ids.add(value.id);
    }
    // A toggle's words are its title; every other input needs a label.
    if (name.startsWith("Input.") && name !== "Input.Toggle" && !value.label) say(path, `${name} without a label`);
    if (value.isRequired && !value.errorMessage) say(path, "a required input needs an errorMessage");
    if (name === "Image" && !value.altText) say(path, "Image without an altText");
    if (name === "Refresh" && value.userIds?.length > 60) say(path, "a refresh names at most 60 people");
    if (actions[name] && !value.title && !path.endsWith(".selectAction") && !path.endsWith(".refresh.action")) {
      say(path, `${name} without a title`);
    }
    if (name === "Table" && !value.fallback) say(path, "Table without a fallback for clients older than 1.5");
    if (name === "Action.Execute" && !value.fallback && !path.endsWith(".refresh.action")) {
      say(path, "Action.Execute without a fallback for clients older than 1.4");
    }
  }

  checkObject(objects.AdaptiveCard, "AdaptiveCard", card, "card");
  if (card?.version !== "1.5") say("card", "the version that Teams bundles is 1.5");
  if (!card?.body?.length) say("card", "nothing in it");
  if (!card?.fallbackText) say("card", "no fallbackText");
  for (const { id, path } of targets) {
    if (!ids.has(id)) say(path, `no element has the id "${id}"`);
  }
  return problems;
}
