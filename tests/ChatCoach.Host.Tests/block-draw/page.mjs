// As much of a page as the drawing of blocks uses: elements with texts, attributes and handlers.
class Element {
  constructor(tag) {
    Object.assign(this, { tag, children: [], attributes: {}, handlers: [], value: undefined });
  }

  append(...children) { this.children.push(...children); }

  setAttribute(name, value) { this.attributes[name] = String(value); }

  addEventListener(name) { this.handlers.push(name); }
}

export const createDocument = () => ({ createElement: (tag) => new Element(tag) });

const isElement = (node) => node instanceof Element;

export const nodesOf = (node) => (isElement(node) ? [node, ...node.children.flatMap(nodesOf)] : []);

// What a reader sees: texts, what stands in a field, and a picture in words.
export const shownIn = (nodes) => nodes.map((node) => (isElement(node)
  ? `${node.attributes.alt ?? ""}${node.attributes.value ?? ""}${node.value ?? ""}${shownIn(node.children)}`
  : String(node))).join("");
