// Parses, validates and draws a card with Microsoft's renderer, and collects everything it complains about.
import { createRequire } from "node:module";
import { Window } from "happy-dom";
import { hostConfigs } from "./host-configs.mjs";

const window = new Window({ url: "http://localhost/" });
// The renderer expects a browser's globals at the time it is loaded.
const names = Object.getOwnPropertyNames(window).filter((name) => /^(HTML\w*|Node|Element|\w*Event)$/.test(name));
for (const name of [...names, "document"]) globalThis[name] = window[name];
globalThis.window = window;
globalThis.getComputedStyle = window.getComputedStyle.bind(window);

const { AdaptiveCard, HostConfig, SerializationContext, ValidationEvent, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js", // the bundle: its modules are written for a bundler
);
// Without a Markdown engine the renderer warns about each text. What Markdown makes of the texts is not checked here.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  result.didProcess = true;
};

export function checkRendering(json) {
  const problems = new Set();
  for (const [theme, hostConfig] of Object.entries(hostConfigs)) {
    const spoken = listenToConsole(() => {
      for (const problem of draw(json, new HostConfig(structuredClone(hostConfig)))) problems.add(`renderer: ${problem}`);
    });
    for (const line of spoken) problems.add(`renderer (${theme}) wrote to the console: ${line}`);
  }
  return [...problems];
}

export function closeBrowser() {
  return window.happyDOM.close();
}

function draw(json, hostConfig) {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(structuredClone(json), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  events.push(...card.validateProperties().validationEvents);
  const problems = events.map((event) => `${ValidationEvent[event.event]}: ${event.message}`);

  const drawn = card.render();
  if (!drawn) return [...problems, "draws nothing"];
  window.document.body.replaceChildren(drawn);
  const seen = new Set();
  for (const { id } of drawn.querySelectorAll("[id]")) {
    if (seen.has(id)) problems.push(`DOM id "${id}" twice`);
    seen.add(id);
  }
  return problems;
}

function listenToConsole(work) {
  const lines = [];
  const own = { warn: console.warn, error: console.error, log: console.log };
  console.warn = console.error = console.log = (...parts) => lines.push(parts.join(" "));
  try {
    work();
  } finally {
    Object.assign(console, own);
  }
  return lines;
}
