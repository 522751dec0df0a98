// What the types cannot say: lengths, counts and ids, as Slack's reference of Block Kit gives them.
const most = { message: 50, modal: 100, home: 100 };

export function checkLimits({ kind, json }) {
  if (kind === "manifest") return [];
  const problems = [];
  const tooMany = (what, count, limit) => count > limit && problems.push(`${what}: ${count}, at most ${limit}`);
  const text = (what, object, limit) => {
    if (!object) return;
    if (!object.text) problems.push(`${what}: empty`);
    else tooMany(what, object.text.length, limit);
  };

  if (kind === "message") text("text", { text: json.text }, 4000);
  else {
    tooMany("private_metadata", json.private_metadata?.length ?? 0, 3000);
    tooMany("callback_id", json.callback_id?.length ?? 0, 255);
    tooMany("bytes of the view", Buffer.byteLength(JSON.stringify(json)), 250_000);
  }
  if (kind === "modal") {
    text("title", json.title, 24);
    text("submit", json.submit, 24);
    text("close", json.close, 24);
    if (!json.submit && json.blocks.some((block) => block.type === "input")) problems.push("fields without submit");
  }

  if (json.blocks.length === 0) problems.push("no blocks");
  tooMany("blocks", json.blocks.length, most[kind]);
  unique("block_id", json.blocks.map((block) => block.block_id), problems);
  for (const block of json.blocks) {
    tooMany("block_id", block.block_id?.length ?? 0, 255);
    checkBlock(block);
  }
  return problems;

  function checkBlock(block) {
    switch (block.type) {
      case "section":
        text("section", block.text, 3000);
        tooMany("fields", block.fields?.length ?? 0, 10);
        block.fields?.forEach((field) => text("field", field, 2000));
        if (block.accessory) checkElements([block.accessory]);
        break;
      case "header":
        text("header", block.text, 150);
        break;
      case "context":
        tooMany("context", block.elements.length, 10);
        block.elements.forEach((element) => text("context", element, 3000));
        break;
      case "image":
        tooMany("image_url", block.image_url.length, 3000);
        tooMany("alt_text", block.alt_text.length, 2000);
        if (!block.image_url.startsWith("https://")) problems.push("image_url is not https");
        break;
      case "actions":
        tooMany("actions", block.elements.length, 25);
        checkElements(block.elements);
        break;
      case "input":
        text("label", block.label, 2000);
        text("hint", block.hint, 2000);
        checkElements([block.element]);
        break;
      case "rich_text":
        tooMany("rich_text", JSON.stringify(block).length, 12_000);
        break;
    }
  }

  function checkElements(elements) {
    unique("action_id", elements.map((element) => element.action_id), problems);
    for (const element of elements) {
      tooMany("action_id", element.action_id.length, 255);
      text("placeholder", element.placeholder, 150);
      if (element.type === "button") {
        text("button", element.text, 75);
        tooMany("button value", element.value?.length ?? 0, 2000);
        tooMany("button url", element.url?.length ?? 0, 3000);
      }
      if (element.type === "plain_text_input") {
        tooMany("max_length", element.max_length, 3000);
        tooMany("initial_value", element.initial_value?.length ?? 0, element.max_length);
      }
      if (element.options) checkOptions(element);
    }
  }

  function checkOptions({ type, options, initial_option: one, initial_options: several }) {
    const limits = { overflow: 5, radio_buttons: 10, checkboxes: 10 };
    if (options.length === 0) problems.push(`${type} without options`);
    tooMany(`options of ${type}`, options.length, limits[type] ?? 100);
    for (const option of options) {
      text("option", option.text, 75);
      text("description", option.description, 75);
      tooMany("option value", option.value.length, 150);
    }
    unique("option", options.map((option) => option.value), problems);
    for (const initial of [...(one ? [one] : []), ...(several ?? [])]) {
      if (!options.some((option) => JSON.stringify(option) === JSON.stringify(initial))) {
        problems.push(`the initial option of ${type} is none of its options`);
      }
    }
    if (several?.length === 0) problems.push(`${type} with an empty list of initial options`);
  }
}

function unique(what, values, problems) {
  const given = values.filter((value) => value !== undefined);
  const twice = given.find((value, index) => given.indexOf(value) !== index);
  if (twice !== undefined) problems.push(`${what} "${twice}" twice`);
}
