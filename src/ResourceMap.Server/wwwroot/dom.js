// Elements are built, never parsed: text from the network is always text.
const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...shown(children));
  return node;
}

/** What is absent is nothing, never the word "null". */
const shown = (children) =>
  children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

export const replace = (node, ...children) => node.replaceChildren(...shown(children));

export const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const icon = (name) =>
  svg("svg", { class: "i", viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("use", { href: `/icons.svg#${name}` }));

export const hidden = (text) => el("span", { class: "sr" }, text);

export const byId = (id) => document.getElementById(id);

/** Tells a screen reader what changed. */
export function say(text) {
  byId("annonce").textContent = text;
}

/** A wide table is a stop of the Tab key only while it scrolls. */
export function reachWideBoxes() {
  for (const box of document.querySelectorAll(".wide")) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
}
