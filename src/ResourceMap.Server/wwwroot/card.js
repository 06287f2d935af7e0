import { el, hidden } from "./dom.js";
import { fictional, needLine, sentenceOf, source, statusWord } from "./marks.js";
import { agesText, bearers, communesOf, counted, distanceText, phoneText, word } from "./words.js";

/** What makes a response worth reading, the strongest first. */
const strongest = ["NEED", "TERRITORY", "AUDIENCE", "AGE", "DISTANCE", "TITLE", "AVAILABILITY", "TIME", "SEX"];

/** Told by the axes of a card, or said of everyone. */
const isToldElsewhere = ({ code }) => ["TITLE", "AVAILABILITY", "TIME"].includes(code);

const byStrength = (a, b) => rankOf(a) - rankOf(b);
const rankOf = ({ code }) => (strongest.includes(code) ? strongest.indexOf(code) : strongest.length);

/** Known only from a list: no fact of the line is declared, so that one line says all there is. */
export const isSilent = ({ access, availability, needsCovered, criteria }) =>
  access === "INCONNU" && availability === "INCONNUE" && needsCovered.every((it) => it.basis !== "DECLARED")
  && !criteria.some((it) => it.basis === "DECLARED" && !["STATUS", "DISTANCE", "WISH"].includes(it.code));

/**
 * One possible response, short: who, where, the three axes, one reason and one thing to check. The rest unfolds.
 * `need` is the one that its list answers, null in the list of all.
 */
export function responseCard(response, question, id, need = null) {
  const because = reason(response, need);
  const toCheck = doubt(response);
  const told = (title, criterion) => criterion && el("div", {}, el("h5", {}, title),
    el("p", {}, sentenceOf(criterion), source(criterion)));
  return el("article", { class: "res", id, tabindex: "-1", "aria-labelledby": `${id}-t` },
    heading(response, question, id),
    axes(response, question.needs),
    (because || toCheck) && el("div", { class: "cols" }, told("Parce que", because), told("À vérifier", toCheck)),
    unfolded(response, question));
}

/** A response of which nothing is declared: one line, and all criteria behind it. */
export const responseLine = (response, question, id) =>
  el("li", { class: "res ligne", id, tabindex: "-1", "aria-labelledby": `${id}-t` },
    name(response, id), whereabouts([communesOf(response.offer), distanceText(response)], response.service),
    unfolded(response, question, "Détails"));

const heading = (response, { commune }, id) => el("header", {}, name(response, id),
  whereabouts([response.service.kind.label, communesOf(response.offer), howFar(response, commune)], response.service));

const name = ({ rank, service }, id) => el("h4", { class: "res-t", id: `${id}-t` },
  el("span", { class: "ord" }, `${rank}. `), service.name, service.fictional && [" ", fictional()]);

function whereabouts(said, { contact }) {
  const phone = contact?.phone;
  const call = phone && el("a", { href: `tel:${phone.replace(/[^\d+]/g, "")}` }, phoneText(phone));
  const parts = [...said, call].filter(Boolean);
  return el("p", { class: "meta soft" }, parts.map((it, index) => [index > 0 && " · ", it]));
}

/** Only a declared area says that a service comes; a distance says how far its nearest site is. */
function howFar(response, commune) {
  const { reach } = response.offer;
  const distance = distanceText(response);
  const flown = distance.endsWith("km") ? `${distance} à vol d’oiseau` : distance;
  if (reach === "RECOIT" || reach === "HEBERGE") return flown || "distance inconnue";
  const area = response.criteria.find((it) => it.code === "TERRITORY");
  const comes = reach === "SECTORISE" ? `secteur de ${commune.name}` : `se déplace à ${commune.name}`;
  const isDeclared = area?.outcome === "MET" && area.basis === "DECLARED";
  const said = isDeclared ? comes
    : area?.basis === "PRESUMED" ? "zone d’intervention à confirmer" : "zone d’intervention non déclarée";
  return [said, flown].filter(Boolean).join(" · ");
}

function axes(response, needs) {
  const told = (code) => response.criteria.find((it) => it.code === code);
  const because = (criterion) => criterion && [criterion.sentence, " ", source({ source: criterion.source })];
  const axis = (label, name, more, said = null) => {
    const [text, tone, iconName] = word(name, response[name]);
    return el("div", {}, el("dt", {}, label),
      el("dd", {}, statusWord(said ?? text, tone, iconName), el("span", { class: "more" }, more)));
  };
  const title = told("TITLE");
  const opening = response.access === "FERME" && title?.sentence.replace(/\.$/, "");
  return el("dl", { class: "axes" },
    axis("Adéquation", "adequacy", coverage(response, needs)),
    opening ? axis("Accès", "access", source({ source: title.source }), opening)
      : axis("Accès", "access", because(title)),
    axis("Disponibilité", "availability", [because(told("AVAILABILITY")), " ", told("TIME")?.sentence]));
}

const coverage = (response, needs) => {
  const covered = needs.filter((need) => basisOf(response, need) !== "NONE").length;
  return `${counted(covered, "besoin", "besoins")} sur ${needs.length}`;
};

const basisOf = ({ needsCovered }, need) => needsCovered.find((it) => it.code.code === need.code)?.basis ?? "NONE";

const reason = ({ criteria }, need) => criteria
  .filter((it) => it.outcome === "MET" && it.code !== "STATUS")
  .filter((it) => !need || it.code !== "NEED" || it.expected === need.label)
  .sort(byStrength)[0];

/** A hard fact that is unknown, else what a badge warns of, else a need that is only presumed. */
const doubt = ({ criteria }) => {
  const open = criteria.filter((it) => it.outcome !== "MET" && !isToldElsewhere(it));
  return open.find((it) => it.kind === "HARD" && it.outcome === "UNKNOWN")
    ?? open.find((it) => it.kind === "BADGE")
    ?? open.find((it) => it.outcome !== "NOT_MET");
};

function unfolded(response, { needs }, title = "Tout ce qui est su") {
  const { service, criteria } = response;
  const isMet = (it) => it.outcome === "MET";
  return el("details", { class: "crit" },
    el("summary", {}, title, hidden(`, ${service.name}`)),
    el("p", { class: "meta soft" }, lineOfOffer(response)),
    el("div", { class: "cols" },
      el("div", {}, el("h5", {}, "Besoins, par priorité"),
        el("ol", { class: "needs" }, needs.map((need) => needLine(need, basisOf(response, need))))),
      reasons("Parce que", criteria.filter((it) => isMet(it) && it.code !== "NEED")),
      reasons("À savoir, à vérifier", criteria.filter((it) => !isMet(it)))),
    allCriteria(service, criteria));
}

function lineOfOffer({ service, offer }) {
  const audiences = offer.audiences.slice(0, 3).map((it) => it.label);
  const rest = offer.audiences.length - audiences.length;
  const line = [offer.careMode?.label, ...audiences,
    rest > 0 && `et ${counted(rest, "autre public", "autres publics")}`,
    agesText(offer.ageMinMonths, offer.ageMaxMonths)].filter(Boolean).join(", ");
  return [bearers(service), line && `ligne « ${line} »`].filter(Boolean).join(" · ");
}

function reasons(title, criteria) {
  if (criteria.length === 0) return null;
  return el("div", {}, el("h5", {}, title),
    el("ul", { class: "why" }, criteria.map((it) => el("li", {}, sentenceOf(it), source(it)))));
}

function allCriteria(service, criteria) {
  const columns = ["Critère", "Attendu", "Trouvé", "Issue", "Phrase et source"];
  return el("div", { class: "wide", role: "group", "aria-label": `Tous les critères, ${service.name}` },
    el("table", { class: "t cards" },
      el("thead", {}, el("tr", {}, columns.map((it) => el("th", { scope: "col" }, it)))),
      el("tbody", {}, criteria.map(criterionRow))));
}

/** Only a hard criterion refuses; what a badge finds is good to know, what an ordering finds moves the rank. */
function outcomeWord({ code, kind, outcome }) {
  if (outcome !== "NOT_MET" || kind === "HARD") return word("outcome", outcome);
  if (code === "NEED") return ["Pas de réponse déclarée", "unsure", "unk"];
  return kind === "BADGE" ? ["À savoir", "wait", "info"] : ["Non satisfait", "wait", "not"];
}

function criterionRow(criterion) {
  const [text, tone, iconName] = outcomeWord(criterion);
  const cell = (label, ...content) => el("td", { "data-l": label }, content);
  return el("tr", {},
    el("th", { scope: "row" }, criterion.name),
    cell("Attendu", criterion.expected ?? "non dit"),
    cell("Trouvé", criterion.found ?? "non déclaré"),
    cell("Issue", statusWord(text, tone, iconName)),
    cell("Phrase et source", sentenceOf(criterion), source(criterion)));
}
