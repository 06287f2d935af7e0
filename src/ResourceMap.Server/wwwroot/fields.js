import { combobox } from "./combobox.js";
import { el } from "./dom.js";

// The controls of a folded list, each { node, read(), faults() }; a chosen thing is always { code, label }.
let nextId = 0;

/** What is longer takes a line of its own. */
const SHORT_LENGTH = 14;

function control(label, input, read, faults = () => []) {
  input.id = `champ-${nextId++}`;
  return { node: el("div", { class: "field" }, el("label", { for: input.id }, label), input), input, read, faults };
}

const TO_CHOOSE = "à choisir";

/** One of the options, that must be chosen: none is taken for somebody. */
export const neededChoice = (label, options, chosen) => {
  const it = choice(label, options, chosen, TO_CHOOSE);
  return { ...it, faults: () => (it.read() ? [] : [[it.input.id, `${label} : choisissez dans la liste.`]]) };
};

/** One of the options, `{ code, label, group }`; `none` names the choice of no option, where there is one. */
export function choice(label, options, chosen, none = null) {
  const option = ({ code, label: text }) => el("option", { value: code }, text);
  const groups = [...Map.groupBy(options, (it) => it.group ?? "")].map(([group, members]) =>
    (group ? el("optgroup", { label: group }, members.map(option)) : members.map(option))).flat();
  const select = el("select", { class: "input" }, none !== null && el("option", { value: "" }, none), groups);
  if (chosen) select.value = chosen.code;
  const it = control(label, select, () => {
    const found = options.find(({ code }) => code === select.value);
    return found ? { code: found.code, label: found.label } : null;
  });
  if (options.some(({ label: text }) => text.length > SHORT_LENGTH)) it.node.classList.add("long");
  return it;
}

export function day(label, value) {
  const input = el("input", { class: "input", type: "date", value });
  return control(label, input, () => input.value || null,
    () => (input.validity.badInput ? [[input.id, `${label} : la date n’est pas complète.`]] : []));
}

export function tick(label, value) {
  const input = el("input", { type: "checkbox", checked: Boolean(value) });
  return { node: el("label", { class: "tick" }, input, label), read: () => input.checked, faults: () => [] };
}

/** A thing sought by its name; words without a choice in the list are a fault, as is nothing where it is needed. */
export function picker(label, find, chosen, isNeeded = true) {
  const input = el("input", { class: "input", type: "text", spellcheck: "false", value: chosen?.label });
  let found = chosen ?? null;
  const it = control(label, input, () => found, () =>
    (found || (!isNeeded && input.value.trim() === "") ? []
      : [[input.id, `${label} : choisissez dans la liste des propositions.`]]));
  it.node.classList.add("combo");
  combobox(input, { label, find, choose: ({ value }) => {
    found = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  } });
  input.addEventListener("input", () => (found = null));
  return it;
}

/** Shows one of several controls, by what another says; null where none goes with it. */
export function dependent(on, byCode) {
  const current = () => byCode[on.read()?.code];
  const showCurrent = () => Object.values(byCode).forEach((it) => (it.node.hidden = it !== current()));
  on.input.addEventListener("change", showCurrent);
  showCurrent();
  return {
    node: Object.values(byCode).map((it) => it.node),
    read: () => current()?.read() ?? null,
    faults: () => current()?.faults() ?? [],
  };
}
