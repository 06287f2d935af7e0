import { ask } from "./api.js";
import { combobox } from "./combobox.js";
import { byId, el, hidden, icon, say } from "./dom.js";
import { COMMUNES, OUTLINE, PLACE } from "./queries.js";
import { codeHint, labelHas } from "./words.js";

const NEED_PROPOSALS_MAX = 40;
const NEEDS_MAX = 10;

const state = { commune: null, needs: [], allNeeds: [] };

/** The needs and publics to choose from; called once, before anybody can ask. */
export function offerCodes({ current, serafin, audiences }) {
  const needs = (entries, group) => entries.map((entry) => ({ ...entry, group }));
  const lifeNeeds = serafin.filter((entry) => entry.code.startsWith("serafin:1."));
  state.allNeeds = [...needs(current, "Besoins courants"), ...needs(lifeNeeds, "SERAFIN-PH, besoins")];

  const groups = Map.groupBy(audiences, (entry) => entry.group ?? "Autres");
  const choices = [...groups].map(([label, entries]) =>
    el("optgroup", { label }, entries.map((entry) => el("option", { value: entry.code }, entry.label))));
  byId("public").append(...choices);
}

/** What stops the question, each with the field that mends it. */
export function faults() {
  const found = [];
  if (!state.commune) found.push(["commune", "Choisissez une commune dans la liste des propositions."]);
  if (ageMonths() === null) found.push(["ans", "Dites l’âge, de 0 à 119 ans : presque tout en dépend."]);
  if (state.needs.length === 0) found.push(["besoin", "Ajoutez au moins un besoin."]);
  if (byId("km").value !== "" && maxDistanceMeters() === null) found.push(["km", "La distance va de 1 à 500 km."]);
  return found;
}

/** The question as the API reads it; it identifies nobody. */
export function matchInput() {
  const input = {
    purpose: document.querySelector("#but input:checked").value,
    place: { territory: state.commune.id },
    ageMonths: ageMonths(),
    needs: state.needs.map(({ code }, index) => ({ code, priority: index + 1 })),
  };
  if (byId("public").value) input.audience = byId("public").value;
  if (byId("avant").value) input.neededBy = byId("avant").value;
  if (byId("km").value) input.maxDistanceMeters = maxDistanceMeters();
  return input;
}

/** What was asked, for the sentences of the answer. */
export const asked = () => ({
  commune: state.commune, needs: [...state.needs], neededBy: byId("avant").value || null,
});

export function digest() {
  const months = ageMonths();
  const age = months === null ? "" : `${Math.floor(months / 12)} ans${months % 12 ? ` ${months % 12} mois` : ""}`;
  const needs = state.needs.length === 1 ? "1 besoin" : `${state.needs.length} besoins`;
  return [state.commune?.name, age, needs].filter(Boolean).join(", ");
}

/** Fills the form with an example: { territory, name, months, needs, audience }. */
export async function fill(example) {
  byId("commune").value = example.name;
  byId("ans").value = Math.floor(example.months / 12);
  byId("mois").value = example.months % 12;
  byId("public").value = example.audience ?? "";
  byId("avant").value = byId("km").value = "";
  document.querySelector("#but input").checked = true;
  state.needs = example.needs.map((code) => state.allNeeds.find((need) => need.code === code)).filter(Boolean);
  drawNeeds();
  await chooseCommune({ id: example.territory, name: example.name });
}

export function startQuestion() {
  combobox(byId("commune"), { find: findCommunes, choose: (option) => chooseCommune(option.value) });
  byId("commune").addEventListener("input", () => showCommune(null));
  combobox(byId("besoin"), {
    find: async (text) => findNeeds(text), choose: (option) => addNeed(option.value), minLength: 0, clearOnChoice: true,
  });
  byId("besoins").addEventListener("click", onTool);
  byId("besoins").addEventListener("keydown", onAltArrow);
}

const whole = (id) => (/^\d{1,3}$/.test(byId(id).value.trim()) ? Number(byId(id).value) : null);

function ageMonths() {
  const [years, months] = [whole("ans"), byId("mois").value.trim() === "" ? 0 : whole("mois")];
  return years === null || months === null || years > 119 || months > 11 ? null : years * 12 + months;
}

function maxDistanceMeters() {
  const km = whole("km");
  return km === null || km < 1 || km > 500 ? null : km * 1000;
}

async function findCommunes(text, signal) {
  if (text.length < 2) return [];
  const { territories } = await ask(COMMUNES, { text }, signal);
  return territories.edges.map(({ node: { id, name, above } }) => ({
    label: name, hint: around(above), value: { id, name },
  }));
}

async function chooseCommune({ id, name }) {
  const commune = { id, name, outline: null, departement: null, above: [] };
  showCommune(commune);
  try {
    Object.assign(commune, (await ask(PLACE, { territory: id })).territory);
    const departement = commune.above.find((it) => it.kind === "DEPARTEMENT");
    if (departement) commune.departement = (await ask(OUTLINE, { territory: departement.id })).territory.outline;
    if (state.commune === commune) showCommune(commune);
  } catch (error) {
    byId("commune-h").textContent = `Territoires de ${name} non lus : ${error.message}`;
  }
}

function showCommune(commune) {
  state.commune = commune;
  byId("commune-h").textContent = commune ? around(commune.above) : "Tapez deux lettres au moins.";
}

const around = (above) =>
  above.filter((it) => it.kind === "EPCI" || it.kind === "DEPARTEMENT").map((it) => it.name).join(", ");

function findNeeds(text) {
  const chosen = new Set(state.needs.map((need) => need.code));
  const open = state.allNeeds.filter((need) => !chosen.has(need.code));
  const fits = open.filter((need) => labelHas(`${need.label} ${need.code}`, text));
  return fits.slice(0, NEED_PROPOSALS_MAX).map((need) => ({
    label: need.label, hint: codeHint(need.code), group: need.group, value: need,
  }));
}

function addNeed(need) {
  if (state.needs.length === NEEDS_MAX) {
    say(`Dix besoins au plus : retirez-en un avant d’ajouter ${need.label}`);
    return;
  }
  state.needs.push(need);
  drawNeeds();
  say(`${need.label} : priorité ${state.needs.length}`);
}

function drawNeeds() {
  const last = state.needs.length - 1;
  const tool = (need, act, name, label, disabled) => el("button",
    { class: "icon-btn", type: "button", "data-act": act, disabled }, icon(name), hidden(`${label} : ${need.label}`));
  byId("besoins").replaceChildren(...state.needs.map((need, index) =>
    el("li", { "data-code": need.code },
      el("div", {}, need.label, el("span", { class: "hint" }, codeHint(need.code))),
      el("div", { class: "tools" },
        tool(need, "up", "up", "Monter", index === 0),
        tool(need, "down", "down", "Descendre", index === last),
        tool(need, "remove", "x", "Retirer", false)))));
  byId("besoins-h").hidden = state.needs.length < 2;
}

const indexOf = (node) => state.needs.findIndex((need) => need.code === node.closest("li").dataset.code);

function onTool(event) {
  const button = event.target.closest("[data-act]");
  if (!button) return;
  const index = indexOf(button);
  if (button.dataset.act === "remove") removeNeed(index);
  else moveNeed(index, button.dataset.act === "up" ? -1 : 1, button.dataset.act);
}

function onAltArrow(event) {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  const act = document.activeElement.dataset.act;
  moveNeed(indexOf(document.activeElement), event.key === "ArrowUp" ? -1 : 1, act);
}

/** The focus follows the line, on the same button where it still can act. */
function moveNeed(index, step, act) {
  const to = index + step;
  if (to < 0 || to >= state.needs.length) return;
  const [need] = state.needs.splice(index, 1);
  state.needs.splice(to, 0, need);
  drawNeeds();
  const line = byId("besoins").children[to];
  const button = line.querySelector(`[data-act="${act}"]`);
  (button.disabled ? line.querySelector("[data-act]:not([disabled])") : button).focus();
  say(`${need.label} : priorité ${to + 1}`);
}

function removeNeed(index) {
  const [need] = state.needs.splice(index, 1);
  drawNeeds();
  const next = byId("besoins").children[Math.min(index, state.needs.length - 1)];
  (next?.querySelector("[data-act=remove]") ?? byId("besoin")).focus();
  say(`Besoin retiré : ${need.label}`);
}
