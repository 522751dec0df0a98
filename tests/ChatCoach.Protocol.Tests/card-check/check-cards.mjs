// node check-cards.mjs [--schema adaptive-card-1.5.json]
// stdin: one JSON object a line, {"name": "...", "card": {...}}
// stdout: for each, in order, one line {"name": "...", "problems": ["..."]}
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { checkRendering, closeBrowser } from "./renderer.mjs";
import { schemaCheck } from "./schema.mjs";
import { checkStructure } from "./structure.mjs";

const { values } = parseArgs({ options: { schema: { type: "string" } } });
const checks = [checkStructure, checkRendering];
if (values.schema) checks.push(schemaCheck(values.schema));

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { name, card } = JSON.parse(line);
  const problems = checks.flatMap((check) => {
    try {
      return check(card);
    } catch (error) {
      return [`${check.name || "check"} failed: ${error.message}`];
    }
  });
  process.stdout.write(JSON.stringify({ name, problems }) + "\n");
}
await closeBrowser();
