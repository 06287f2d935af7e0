import { ask } from "./api.js";
import { combobox } from "./combobox.js";
import { detailFaults, readDetails, writeDetails } from "./details.js";
import { byId, el } from "./dom.js";
import { ageMonths, distanceMeters } from "./input.js";
import { readNeeds, startNeeds, writeNeeds } from "./needs.js";
import { OUTLINE, PLACE, TERRITORIES } from "./queries.js";
import { around } from "./words.js";

const PROMPT = "Tapez deux lettres au moins, ou un code postal.";

let place = null;

/** What is said of the commune: its territories and outlines, as far as they are read. */
export const currentPlace = () => place;

/** Called once, before anybody can ask. */
export function startQuestion(codes) {
  const groups = Map.groupBy(codes.audiences, (entry) => entry.group ?? "Autres");
  byId("public").append(...[...groups].map(([label, entries]) =>
    el("optgroup", { label }, entries.map((entry) => el("option", { value: entry.code }, entry.label)))));
  startNeeds(codes);
  writeDetails({}, codes);
  combobox(byId("commune"), { find: findCommunes, choose: (option) => chooseCommune(option.value) });
  byId("commune").addEventListener("input", () => showCommune(null));
}

/** The question as it stands in the form: plain values that can be kept, and written back. It identifies nobody. */
export function readQuestion() {
  const [audience] = byId("public").selectedOptions;
  return {
    purpose: document.querySelector("#but input:checked").value,
    commune: place && { id: place.id, name: place.name },
    years: byId("ans").value.trim(), months: byId("mois").value.trim(),
    audience: audience.value ? { code: audience.value, label: audience.label } : null,
    needs: readNeeds(),
    neededBy: byId("avant").value || null, km: byId("km").value.trim(),
    details: readDetails(),
  };
}

export async function writeQuestion({ purpose, commune, years, months, audience, needs, neededBy, km, details }) {
  document.querySelector(`#but input[value="${purpose}"]`).checked = true;
  byId("commune").value = commune?.name ?? "";
  byId("ans").value = years;
  byId("mois").value = months;
  byId("public").value = audience?.code ?? "";
  byId("avant").value = neededBy ?? "";
  byId("km").value = km;
  writeNeeds(needs);
  writeDetails(details);
  if (commune) await chooseCommune(commune);
  else showCommune(null);
}

/** What stops the question, each with the field that mends it. */
export function faults() {
  const question = readQuestion();
  const found = [];
  if (!question.commune) found.push(["commune", "Choisissez une commune dans la liste des propositions."]);
  if (ageMonths(question) === null) found.push(["ans", "Dites l’âge, de 0 à 119 ans : presque tout en dépend."]);
  if (question.needs.length === 0) found.push(["besoin", "Ajoutez au moins un besoin."]);
  if (byId("avant").validity.badInput) found.push(["avant", "La date souhaitée n’est pas complète."]);
  if (question.km !== "" && distanceMeters(question) === null) found.push(["km", "La distance va de 1 à 500 km."]);
  return [...found, ...detailFaults()];
}

async function findCommunes(text, signal) {
  if (text.length < 2) return [];
  const kinds = ["COMMUNE", "ARRONDISSEMENT_MUNICIPAL"];
  const { territories } = await ask(TERRITORIES, { text, kinds }, signal);
  return territories.edges.map(({ node: { id, name, above } }) => ({
    label: name, hint: around(above), value: { id, name },
  }));
}

async function chooseCommune({ id, name }) {
  const commune = { id, name, outline: null, departement: null, above: [] };
  showCommune(commune);
  byId("commune").dispatchEvent(new Event("change", { bubbles: true }));
  try {
    Object.assign(commune, (await ask(PLACE, { territory: id })).territory);
    const departement = commune.above.find((it) => it.kind === "DEPARTEMENT");
    if (departement) commune.departement = (await ask(OUTLINE, { territory: departement.id })).territory.outline;
    if (place === commune) showCommune(commune);
  } catch (error) {
    byId("commune-h").textContent = `Territoires de ${name} non lus : ${error.message}`;
  }
}

function showCommune(commune) {
  place = commune;
  byId("commune-h").textContent = commune ? around(commune.above) : PROMPT;
}
