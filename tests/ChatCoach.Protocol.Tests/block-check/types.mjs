import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = dirname(fileURLToPath(import.meta.url));
const fileName = join(folder, "surfaces.virtual.ts");

// KnownBlock in place of the generic Block that views allow: with that, any block would pass.
const head = `import type { HomeView, KnownBlock, ModalView } from "@slack/types";
import type { Manifest } from "@slack/web-api/dist/types/request/manifest.js";
interface Message { text: string; blocks: KnownBlock[] }
interface Modal extends Omit<ModalView, "blocks"> { blocks: KnownBlock[] }
interface Home extends Omit<HomeView, "blocks"> { blocks: KnownBlock[] }
`;
const headLines = head.split("\n").length - 1;
const typeNames = { message: "Message", modal: "Modal", home: "Home", manifest: "Manifest" };

/** For each surface, in order, what the compiler says of its literal. */
export function checkTypes(surfaces) {
  const body = surfaces
    .map(({ kind, json }, index) => `export const s${index}: ${typeNames[kind]} = ${JSON.stringify(json)};`)
    .join("\n");
  const problems = surfaces.map(() => []);
  for (const diagnostic of compile(head + body)) {
    const line = diagnostic.file?.fileName === fileName
      ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line - headLines
      : -1;
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").slice(0, 600);
    if (line < 0) throw new Error(text);
    problems[line].push(text);
  }
  return problems;
}

function compile(source) {
  const options = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    lib: ["lib.es2022.d.ts"],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === fileName || fileExists(name);
  host.readFile = (name) => (name === fileName ? source : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === fileName ? ts.createSourceFile(name, source, options.target) : getSourceFile(name, ...rest);
  return ts.getPreEmitDiagnostics(ts.createProgram([fileName], options, host));
}
