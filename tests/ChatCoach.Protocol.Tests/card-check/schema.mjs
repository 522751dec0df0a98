// Microsoft's JSON schema of Adaptive Cards 1.5. It is in no npm package and is not copied into this project, so it is
// used where its file is given.
import { readFileSync } from "node:fs";
import AjvDraft04 from "ajv-draft-04";

export function schemaCheck(path) {
  const schema = JSON.parse(readFileSync(path, "utf8"));
  delete schema.$schema; // says draft 6, but names itself by "id" as draft 4 does
  const validate = new AjvDraft04({ strict: false, allErrors: false, validateFormats: false }).compile(schema);
  return (card) => {
    if (validate(withoutWhatTheSchemaLacks(card))) return [];
    // The schema is one large "any of": its deepest complaint is the one about what was meant.
    const deepest = validate.errors.reduce((a, b) => (b.instancePath.length > a.instancePath.length ? b : a));
    return [`schema: ${deepest.instancePath || "card"} ${deepest.message} ${JSON.stringify(deepest.params)}`];
  };
}

function withoutWhatTheSchemaLacks(value) {
  if (Array.isArray(value)) return value.map(withoutWhatTheSchemaLacks);
  if (typeof value !== "object" || value === null) return value;
  const copy = {};
  for (const [key, held] of Object.entries(value)) {
    if (key === "data") copy[key] = held;
    else if (value.type === "AdaptiveCard" && (key === "msteams" || key === "metadata")) continue;
    else if (key === "expires" && "userIds" in value) continue; // of Refresh, schema 1.6
    else if (key === "firstRowAsHeaders") copy.firstRowAsHeader = held; // misspelt in the schema
    else copy[key] = withoutWhatTheSchemaLacks(held);
  }
  return copy;
}
