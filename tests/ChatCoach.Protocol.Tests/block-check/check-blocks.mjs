// node check-blocks.mjs
// stdin: one JSON object a line, {"name": "...", "kind": "message" | "modal" | "home" | "manifest", "json": {...}}
// stdout: for each, in order, one line {"name": "...", "problems": ["..."]}
import { createInterface } from "node:readline";
import { checkLimits } from "./limits.mjs";
import { checkTypes } from "./types.mjs";

const surfaces = [];
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim()) surfaces.push(JSON.parse(line));
}

const types = checkTypes(surfaces);
surfaces.forEach((surface, index) => {
  const problems = types[index].length > 0 ? types[index] : checkLimits(surface);
  process.stdout.write(JSON.stringify({ name: surface.name, problems }) + "\n");
});
