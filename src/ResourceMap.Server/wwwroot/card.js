import { el, hidden } from "./dom.js";
import { fictional, needLine, source, statusWord, toConfirm } from "./marks.js";
import { agesText, bearers, criterionName, distanceText, isFictional, word } from "./words.js";

/** Facts that the axes and the needs already tell, or that go without saying. */
const isToldElsewhere = ({ code, outcome }) =>
  ["NEED", "TITLE", "AVAILABILITY"].includes(code) || (code === "STATUS" && outcome === "MET");

/** One possible response: its three axes, its needs by priority, why, what is to be checked, and all criteria. */
export function responseCard(response, { needs, commune }) {
  const { rank, service, criteria } = response;
  const id = `r-${rank}`;
  return el("article", { class: "res", id, tabindex: "-1", "aria-labelledby": `${id}-t` },
    el("header", {},
      el("h4", { class: "res-t", id: `${id}-t` }, el("span", { class: "ord" }, `${rank}. `), service.name,
        isFictional(service) && [" ", fictional()]),
      el("p", { class: "res-side" }, howFar(response, commune)),
      el("p", { class: "meta soft" }, lineOfOffer(response))),
    axes(response, needs),
    el("div", { class: "cols" },
      el("div", {}, el("h5", {}, "Besoins, par priorité"),
        el("ol", { class: "needs" }, needs.map((need) => needLine(need, basisOf(response, need))))),
      reasons("Parce que", criteria.filter((it) => it.outcome === "MET")),
      reasons("À savoir, à vérifier", criteria.filter((it) => it.outcome !== "MET"))),
    allCriteria(service, criteria));
}

const basisOf = ({ needsCovered }, need) => needsCovered.find((it) => it.code.code === need.code)?.basis ?? "NONE";

function howFar({ offer, distanceMeters }, commune) {
  const distance = distanceMeters === null ? null : `${distanceText(distanceMeters)} à vol d’oiseau`;
  if (offer.reach === "SE_DEPLACE") return `Se déplace à ${commune.name}`;
  if (offer.reach === "SECTORISE") return [`Secteur de ${commune.name}`, distance].filter(Boolean).join(", ");
  return distance ?? "Distance inconnue";
}

function lineOfOffer({ service, offer }) {
  const audiences = offer.audiences.slice(0, 3).map((it) => it.label);
  const rest = offer.audiences.length - audiences.length;
  const line = [offer.careMode?.label, ...audiences, rest > 0 && `et ${rest} autres publics`,
    agesText(offer.ageMinMonths, offer.ageMaxMonths)].filter(Boolean).join(", ");
  return [service.kind.label, bearers(service), line && `ligne « ${line} »`].filter(Boolean).join(" · ");
}

function axes(response, needs) {
  const covered = needs.filter((need) => basisOf(response, need) !== "NONE").length;
  const told = (code) => response.criteria.find((it) => it.code === code);
  const axis = (label, name, more) => {
    const [text, tone, iconName] = word(name, response[name]);
    return el("div", {}, el("dt", {}, label),
      el("dd", {}, statusWord(text, tone, iconName), el("span", { class: "more" }, more)));
  };
  const because = (criterion) => criterion && [criterion.sentence, " ", criterion.source && source(criterion)];
  return el("dl", { class: "axes" },
    axis("Adéquation", "adequacy", `${covered} ${covered > 1 ? "besoins" : "besoin"} sur ${needs.length}`),
    axis("Accès", "access", because(told("TITLE"))),
    axis("Disponibilité", "availability", because(told("AVAILABILITY"))));
}

function reasons(title, criteria) {
  const told = criteria.filter((it) => !isToldElsewhere(it));
  if (told.length === 0) return null;
  return el("div", {}, el("h5", {}, title),
    el("ul", { class: "why" }, told.map((it) => el("li", {}, it.sentence, " ", presumed(it), source(it)))));
}

const presumed = ({ basis }) => basis === "PRESUMED" && [toConfirm(), " "];

function allCriteria(service, criteria) {
  const columns = ["Critère", "Attendu", "Trouvé", "Issue", "Phrase et source"];
  return el("details", { class: "crit" },
    el("summary", {}, `Tous les critères (${criteria.length})`, hidden(`, ${service.name}`)),
    el("div", { class: "wide", role: "group", "aria-label": `Critères, ${service.name}` },
      el("table", { class: "t cards" },
        el("thead", {}, el("tr", {}, columns.map((it) => el("th", { scope: "col" }, it)))),
        el("tbody", {}, criteria.map(criterionRow)))));
}

/** Only a hard criterion refuses; what a badge finds is good to know, what an ordering finds moves the rank. */
function outcomeWord({ kind, outcome }) {
  if (outcome !== "NOT_MET" || kind === "HARD") return word("outcome", outcome);
  return kind === "BADGE" ? ["À savoir", "wait", "info"] : ["Non satisfait", "wait", "not"];
}

function criterionRow(criterion) {
  const [text, tone, iconName] = outcomeWord(criterion);
  const cell = (label, ...content) => el("td", { "data-l": label }, content);
  return el("tr", {},
    el("th", { scope: "row" }, criterionName(criterion.code)),
    cell("Attendu", criterion.expected ?? "non dit"),
    cell("Trouvé", criterion.found ?? "inconnu"),
    cell("Issue", statusWord(text, tone, iconName)),
    cell("Phrase et source", criterion.sentence, " ", presumed(criterion), source(criterion)));
}
