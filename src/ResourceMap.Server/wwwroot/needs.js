import { ask, nodes } from "./api.js";
import { combobox } from "./combobox.js";
import { byId, el, hidden, icon, say } from "./dom.js";
import { NEEDS } from "./queries.js";
import { codeHint } from "./words.js";

const NEEDS_MAX = 10;

let needs = [];
let groups = [];

/** The needs of the question, the first priority first, each { code, label }. */
export const readNeeds = () => needs.map(({ code, label }) => ({ code, label }));

export function writeNeeds(said) {
  needs = [...said];
  draw();
}

/** Those of some codes, in their order. */
export const needsOf = (codes) => codes.map((code) => groups.find((need) => need.code === code));

export function startNeeds({ current, serafin }) {
  const grouped = (entries, group) => entries.map((entry) => ({ ...entry, group }));
  const lifeNeeds = serafin.filter((entry) => entry.code.startsWith("serafin:1."));
  groups = [...grouped(current, "Besoins courants"), ...grouped(lifeNeeds, "SERAFIN-PH, besoins")];
  combobox(byId("besoin"), { find, choose: (option) => add(option.value), minLength: 0, clearOnChoice: true });
  byId("besoins").addEventListener("click", onTool);
  byId("besoins").addEventListener("keydown", onAltArrow);
}

/** Without words all are shown by group; plain words are the API's to understand. */
async function find(text, signal) {
  const found = text === "" ? groups : nodes((await ask(NEEDS, { text }, signal)).needs);
  const chosen = new Set(needs.map((need) => need.code));
  return found.filter((need) => !chosen.has(need.code))
    .map((need) => ({ label: need.label, hint: codeHint(need.code), group: need.group, value: need }));
}

function add(need) {
  if (needs.length === NEEDS_MAX) {
    say(`Dix besoins au plus : retirez-en un avant d’ajouter ${need.label}`);
    return;
  }
  needs.push(need);
  redraw();
  say(`${need.label} : priorité ${needs.length}`);
}

function redraw() {
  draw();
  byId("besoins").dispatchEvent(new Event("change", { bubbles: true }));
}

function draw() {
  const last = needs.length - 1;
  const tool = (need, act, name, label, disabled) => el("button",
    { class: "icon-btn", type: "button", "data-act": act, disabled }, icon(name), hidden(`${label} : ${need.label}`));
  byId("besoins").replaceChildren(...needs.map((need, index) =>
    el("li", { "data-code": need.code },
      el("div", {}, need.label, el("span", { class: "hint" }, codeHint(need.code))),
      el("div", { class: "tools" },
        tool(need, "up", "up", "Monter", index === 0),
        tool(need, "down", "down", "Descendre", index === last),
        tool(need, "remove", "x", "Retirer", false)))));
  byId("besoins-h").hidden = needs.length < 2;
}

const indexOf = (node) => needs.findIndex((need) => need.code === node.closest("li").dataset.code);

function onTool(event) {
  const button = event.target.closest("[data-act]");
  if (!button) return;
  const index = indexOf(button);
  if (button.dataset.act === "remove") remove(index);
  else move(index, button.dataset.act === "up" ? -1 : 1, button.dataset.act);
}

function onAltArrow(event) {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  const act = document.activeElement.dataset.act;
  move(indexOf(document.activeElement), event.key === "ArrowUp" ? -1 : 1, act);
}

/** The focus follows the line, on the same button where it still can act. */
function move(index, step, act) {
  const to = index + step;
  if (to < 0 || to >= needs.length) return;
  const [need] = needs.splice(index, 1);
  needs.splice(to, 0, need);
  redraw();
  const line = byId("besoins").children[to];
  const button = line.querySelector(`[data-act="${act}"]`);
  (button.disabled ? line.querySelector("[data-act]:not([disabled])") : button).focus();
  say(`${need.label} : priorité ${to + 1}`);
}

function remove(index) {
  const [need] = needs.splice(index, 1);
  redraw();
  const next = byId("besoins").children[Math.min(index, needs.length - 1)];
  (next?.querySelector("[data-act=remove]") ?? byId("besoin")).focus();
  say(`Besoin retiré : ${need.label}`);
}
