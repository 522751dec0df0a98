// node check.mjs FOLDER: judges an unpacked Teams package by the schema of the version that it claims.
// Prints one complaint a line; none means that Teams will read it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const folder = process.argv[2];
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const schemas = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams",
);

const manifest = read(join(folder, "manifest.json"));
const complain = (file, schema) => {
  // Not strict and not unicode: the official schemas hold keywords that ajv does not know and a bare "]" in a pattern.
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
  const valid = ajv.compile(read(join(schemas, `v${manifest.manifestVersion}`, schema)));
  valid(read(join(folder, file)));
  return (valid.errors ?? []).map((e) => `${file}${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`);
};

const languages = manifest.localizationInfo?.additionalLanguages ?? [];
const complaints = [
  ...complain("manifest.json", "MicrosoftTeams.schema.json"),
  ...languages.flatMap((l) => complain(l.file, "MicrosoftTeams.Localization.schema.json")),
];
complaints.forEach((complaint) => console.log(complaint));
process.exitCode = complaints.length > 0 ? 1 : 0;
