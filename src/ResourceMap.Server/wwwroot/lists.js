import { isSilent, responseCard, responseLine } from "./card.js";
import { el, hidden, icon } from "./dom.js";
import { counted, dateText } from "./words.js";

const NOT_EXHAUSTIVE = "Ce n’est pas dire qu’il n’existe rien : les sources ne sont pas exhaustives.";

export const nodesOf = ({ edges }) => edges.map((edge) => edge.node);

/** Where a response stands on the page: in the list of one need, or in the list of all where `need` is null. */
export const placeOf = (rank, priority = null) => (priority === null ? `r-${rank}` : `b${priority}-${rank}`);

export const groupTitle = (text, hint, id) =>
  el("div", { class: "group-t" }, el("h3", { id, tabindex: "-1" }, text), hint && el("p", { class: "soft" }, hint));

/** The best responses to one need of the question. */
export function needSection({ need, priority, responses }, question, more) {
  const { totalCount } = responses;
  return el("section", { "aria-labelledby": `besoin-${priority}` },
    groupTitle(`Besoin ${priority} : ${need.label}`,
      totalCount > 0 && counted(totalCount, "réponse possible", "réponses possibles"), `besoin-${priority}`),
    totalCount === 0 ? nothing(question, need)
      : listed(nodesOf(responses), question, (it) => responseCardAt(it, question, { need, priority }), priority),
    moreButton(responses, more, need.label));
}

const responseCardAt = (response, question, { need, priority }) =>
  responseCard(response, question, placeOf(response.rank, priority), need);

/** The one ranked list; where a date is asked, what can start in time comes first. */
export function allResponses({ responses }, question, more) {
  const all = nodesOf(responses);
  const draw = (list) => listed(list, question, (it) => responseCard(it, question, placeOf(it.rank)));
  const title = groupTitle(`Toutes les réponses (${responses.totalCount})`, "dans l’ordre des besoins", "possibles");
  const parts = all.length === 0 ? nothing(question)
    : !question.neededBy ? draw(all)
      : inTimes(question.neededBy).map(([name, hint, test]) => [name, hint, all.filter(test)])
        .filter(([, , list]) => list.length > 0)
        .map(([name, hint, list]) => [el("h4", { class: "temps" }, name, " ", el("span", { class: "soft" }, hint)),
          draw(list)]);
  return el("section", { "aria-labelledby": "possibles" }, title, parts, moreButton(responses, more));
}

const inTimes = (neededBy) => [
  ["En attendant", `peut commencer avant le ${dateText(neededBy)}`, (it) => it.inTime === true],
  ["Cible", "ne peut pas commencer à cette date", (it) => it.inTime === false],
  ["Date de début inconnue", "rien ne dit quand cela peut commencer", (it) => it.inTime === null],
];

/** Cards in their order, then what says nothing of itself, a line each, by kind. */
function listed(responses, question, card, priority = null) {
  const told = responses.filter((it) => !isSilent(it));
  const silent = [...Map.groupBy(responses.filter(isSilent), (it) => it.service.kind.label)];
  return [told.map(card), silent.length > 0 && el("div", { class: "muets" },
    el("h4", {}, "À confirmer par téléphone : rien n’est déclaré"),
    silent.map(([kind, list]) => [el("h5", {}, kind),
      el("ul", { class: "lignes" }, list.map((it) => responseLine(it, question, placeOf(it.rank, priority))))]))];
}

const moreButton = ({ edges, totalCount }, more, label = "") => more && el("button",
  { class: "btn suite", type: "button", onclick: more }, "Afficher les suivantes",
  label && hidden(` : ${label}`), ` (${edges.length} sur ${totalCount} lues)`);

const nothing = ({ commune, km }, need = null) => el("p", { class: "note" }, icon("info"), el("span", {},
  need ? `Aucune réponse connue pour « ${need.label} » à ${commune.name}. `
    : `Aucun service connu ne répond à cette question à ${commune.name}. `,
  NOT_EXHAUSTIVE, km !== "" && " Une distance plus grande peut en montrer."));
