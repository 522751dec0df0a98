// node draw-blocks.mjs
// stdin: one JSON object a line, {"name": "...", "json": {...}}: a message, a modal or a home
// stdout: for each, in order, one line {"name": "...", "problems": ["..."]}: what the local chat's page does not draw
import { createInterface } from "node:readline";
import { createDocument, nodesOf, shownIn } from "./page.mjs";

globalThis.document = createDocument();
const page = "../../../src/ChatCoach.AppHost/wwwroot/js/slack/";
const { drawBlocks } = await import(`${page}blocks.mjs`);
const { wordsFor } = await import(`${page}words.mjs`);

const bare = (text) => text
  .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")
  .replace(/[\s*]/g, "");

function textsOf(part) {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (part === null || typeof part !== "object") return [];
  // A hint is no part of what is said: it goes once something is typed.
  return Object.entries(part).filter(([name]) => name !== "placeholder").flatMap(([name, value]) =>
    typeof value !== "string" ? textsOf(value)
      : ["text", "alt_text", "initial_value", "initial_date", "initial_time"].includes(name) ? [value]
        : []);
}

function problemsOf({ blocks }) {
  const surface = { words: wordsFor("fr-FR"), drafts: {}, errors: {}, press() {}, typed() {} };
  const drawn = drawBlocks(blocks, surface).flat();
  const nodes = drawn.flatMap(nodesOf);
  const shown = bare(shownIn(drawn));
  const unknown = nodes.map((node) => shownIn([node])).filter((text) => text.startsWith("No drawing for"));
  const hidden = textsOf(blocks).filter((text) => !shown.includes(bare(text)));
  const fields = nodes.filter((node) => "data-field" in node.attributes);
  const dead = fields.filter((field) =>
    !nodesOf(field).some((node) => ["input", "textarea", "select"].includes(node.tag) && node.handlers.length > 0));
  const buttons = blocks.flatMap((block) => [...(block.elements ?? []), block.accessory])
    .filter((element) => element?.type === "button");
  const pressable = nodes.filter((node) => ["a", "button"].includes(node.tag) && node.handlers.includes("click"));
  return [
    ...unknown,
    ...hidden.map((text) => `not shown: ${text}`),
    ...dead.map((field) => `cannot be filled in: ${field.attributes["data-field"]}`),
    ...(fields.length === blocks.filter((block) => block.type === "input").length ? [] : ["a field is missing"]),
    ...(pressable.length === buttons.length ? [] : ["a button cannot be pressed"]),
  ];
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { name, json } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ name, problems: problemsOf(json) }) + "\n");
}
