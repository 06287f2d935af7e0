import { ask, nodes } from "./api.js";
import { choices, motives } from "./choices.js";
import { byId, el, hidden, icon, say } from "./dom.js";
import { choice, day, dependent, neededChoice, picker, tick } from "./fields.js";
import { ACTORS, SERVICES, TERRITORIES } from "./queries.js";
import { around, counted } from "./words.js";

const ROWS_MAX = 10;

/** A way in without a title: nobody holds it. */
const DIRECT_ACCESS = "titre:acces-direct";

let codes = {};
let singles = {};
const rows = {};

const found = (entries, hint) => entries.map((it) =>
  ({ label: it.name, hint: hint(it), value: { code: it.id, label: it.name } }));

const places = (kinds, hint = ({ above }) => around(above)) => async (text, signal) =>
  found(nodes((await ask(TERRITORIES, { text, kinds }, signal)).territories), hint);

const actors = async (text, signal) => found(nodes((await ask(ACTORS, { text }, signal)).actors),
  ({ level, parent }) => parent?.name ?? (level === "GESTIONNAIRE" ? "gestionnaire" : "établissement"));

const services = async (text, signal) => found(nodes((await ask(SERVICES, { text }, signal)).services),
  ({ kind, sites }) => [kind.label, sites[0]?.declaredCommune?.name].filter(Boolean).join(", "));

const lists = {
  audiences: ["Publics associés", "Ajouter un public associé",
    (it) => ({ audience: neededChoice("Public associé", codes.audiences, it.audience) })],
  titles: ["Titres d’accès détenus", "Ajouter un titre", (it) => {
    const kind = neededChoice("Titre", codes.titles.filter((title) => title.code !== DIRECT_ACCESS), it.kind);
    const decision = choice("Décision", codes.decisions, it.decision, "non précisée");
    return {
      kind, decision: dependent(kind, { "titre:cdaph": decision }),
      from: day("Valable du", it.from), to: day("au, inclus", it.to),
      renewalFiled: tick("Renouvellement déposé", it.renewalFiled),
    };
  }],
  wishes: ["Souhaits et refus", "Ajouter un souhait ou un refus", (it) => {
    const about = choice("Porte sur", choices.about, it.about);
    const of = (code) => (it.about?.code === code ? it.target : null);
    const wide = ["COMMUNE", "ARRONDISSEMENT_MUNICIPAL", "EPCI", "DEPARTEMENT"];
    return {
      sense: choice("Souhait ou refus", choices.sense, it.sense), about,
      target: dependent(about, {
        MODE: neededChoice("Mode d’accompagnement", codes.modes, of("MODE")),
        PLACE: picker("Commune, EPCI ou département", places(wide), of("PLACE")),
        ACTOR: picker("Gestionnaire ou établissement", actors, of("ACTOR")),
      }),
      priority: choice("Priorité", choices.priority, it.priority),
      statedBy: choice("Exprimé par", choices.statedBy, it.statedBy),
    };
  }],
  accompaniments: ["Accompagnements en place et passés", "Ajouter un accompagnement", (it) => {
    const when = choice("En place ou passé", choices.when, it.when);
    return {
      when, service: picker("Service", services, it.service), end: day("Fin", it.end),
      motive: dependent(when, { PAST: choice("Motif de la fin ou du refus", motives, it.motive, "non précisé") }),
    };
  }],
};

const onlyOnes = (it) => ({
  sex: choice("Sexe", choices.sex, it.sex, "non précisé"),
  socialAid: choice("Aide sociale à l’hébergement", choices.socialAid, it.socialAid, "non précisé"),
  competent: picker("Département compétent", places(["DEPARTEMENT"], () => "département"), it.competent, false),
  evaluatedOn: day("Évaluer au", it.evaluatedOn),
  fictional: choice("Services montrés", choices.fictional, it.fictional, "réels et exemples inventés"),
});

/** Draws the folded part from what was said; called again with other words, it says only those. */
export function writeDetails(said = {}, offered = codes) {
  codes = offered;
  singles = onlyOnes(said);
  byId("precisions").replaceChildren(
    el("div", { class: "rang" }, Object.values(singles).map((it) => it.node)),
    ...Object.keys(lists).map((name) => drawList(name, said[name] ?? [])));
  byId("precisions").addEventListener("change", tellCount);
  tellCount();
}

/** What is folded is told by its number. */
function tellCount() {
  const count = Object.values(readDetails()).flat().filter(Boolean).length;
  byId("plus-n").textContent = count > 0 ? ` · ${counted(count, "précision", "précisions")}` : "";
}

export const readDetails = () => ({
  ...read(singles), ...Object.fromEntries(Object.keys(lists).map((name) => [name, rows[name].map(read)])),
});

export const detailFaults = () =>
  [singles, ...Object.values(rows).flat()].flatMap((it) => Object.values(it)).flatMap((it) => it.faults());

const read = (controls) => Object.fromEntries(Object.entries(controls).map(([name, it]) => [name, it.read()]));

function drawList(name, said) {
  const [legend, adding, controls] = lists[name];
  const list = el("ul", { class: "rangs" });
  const add = el("button", { class: "btn", type: "button" }, icon("plus"), adding);
  rows[name] = [];
  const addRow = (it) => {
    const row = controls(it);
    rows[name].push(row);
    list.append(rowNode(row, legend, () => {
      rows[name].splice(rows[name].indexOf(row), 1);
      add.disabled = false;
      add.focus();
    }));
    add.disabled = rows[name].length === ROWS_MAX;
    return list.lastChild;
  };
  said.forEach(addRow);
  add.addEventListener("click", () => {
    addRow({}).querySelector("input, select").focus();
    tellChange(list);
  });
  return el("fieldset", {}, el("legend", {}, legend), list, add);
}

function rowNode(row, legend, onRemoved) {
  const node = el("li", { class: "rang" }, Object.values(row).map((it) => it.node),
    el("button", { class: "btn", type: "button", onclick: () => {
      const list = node.parentNode;
      node.remove();
      onRemoved();
      tellChange(list);
      say(`Retiré : ${legend}`);
    } }, icon("x"), "Retirer", hidden(` : ${legend}`)));
  return node;
}

const tellChange = (node) => node.dispatchEvent(new Event("change", { bubbles: true }));
