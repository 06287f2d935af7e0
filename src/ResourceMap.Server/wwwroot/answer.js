import { responseCard } from "./card.js";
import { el, icon } from "./dom.js";
import { responsesMap } from "./map.js";
import { bearers, criterionName, dateText, distanceText, does, isFictional, sourceName } from "./words.js";
import { fictional, source, statusWord, toConfirm } from "./marks.js";
import { lexicon } from "./lexicon.js";

const NOT_EXHAUSTIVE = "Ce n’est pas dire qu’il n’existe rien : les sources ne sont pas exhaustives.";

/**
 * Draws the whole answer: one sentence, the responses and their map, what does not match, what has no response, and
 * what the answer rests on. `more` asks for the next page of responses; null when there is none.
 */
export function drawAnswer(target, match, question, more) {
  const responses = match.responses.edges.map((edge) => edge.node);
  const map = responsesMap(responses, question.commune);
  target.replaceChildren(
    el("section", { class: "dit", "aria-labelledby": "rep-t" },
      el("h2", { id: "rep-t", class: "sr", tabindex: "-1" }, "Réponses"),
      el("p", { class: "answer" }, sentence(match, responses, question)),
      fictionalNote([...responses, ...match.notMatching.edges.map((edge) => edge.node)]),
      jumps(match, map),
      lexicon()),
    el("div", { class: "liste" }, responseGroups(match, responses, question, more)),
    map && el("aside", { class: "carte", "aria-labelledby": "carte-t" }, map),
    el("div", { class: "reste" },
      withoutResponse(match.needsWithoutResponse),
      notMatching(match.notMatching),
      restsOn(match)));
  return target.querySelector(".answer").textContent;
}

function sentence(match, responses, { commune, neededBy }) {
  const total = match.responses.totalCount;
  if (total === 0) return `Aucune réponse connue pour cette question à ${commune.name}.`;
  const all = responses.length === total;
  const among = all ? "" : ` Parmi les ${responses.length} premières, `;
  const count = (test) => responses.filter(test).length;
  const isOpen = (it) => it.access === "OUVERT" && it.availability === "PLACE";
  const soon = neededBy
    ? does(count((it) => it.inTime), "peut commencer", "peuvent commencer", ` avant le ${dateText(neededBy)}`)
    : does(count(isOpen), "a un accès ouvert et une place", "ont un accès ouvert et une place");
  const fits = does(count((it) => it.adequacy === "CORRESPOND"), "correspond", "correspondent");
  const toCheck = does(count((it) => it.adequacy === "A_VERIFIER"), "est à vérifier", "sont à vérifier");
  const parts = `${all ? capital(fits) : fits}, ${toCheck}, ${soon}.`;
  const found = total === 1 ? "1 réponse possible" : `${total} réponses possibles`;
  const head = `${found} pour une personne qui vit à ${commune.name}.`;
  return `${head}${all ? " " : among}${parts}`;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function fictionalNote(all) {
  const count = all.filter((it) => isFictional(it.service)).length;
  if (count === 0) return null;
  const what = count === all.length ? "Tous les services montrés ici sont inventés"
    : `${count} des ${all.length} services montrés ici sont inventés`;
  return el("p", { class: "note unsure small" }, icon("info"), el("span", {}, `${what} : ils portent la marque `,
    fictional(), " et leurs verdicts ne disent rien d’un organisme réel."));
}

function jumps(match, map) {
  const links = [
    ["possibles", `Réponses possibles (${match.responses.totalCount})`],
    map && ["carte-t", "Carte"],
    match.needsWithoutResponse.length > 0 && ["sans", `Sans réponse connue (${match.needsWithoutResponse.length})`],
    ["non", `Ne correspondent pas (${match.notMatching.totalCount})`],
    ["appui", "Sur quoi cela repose"],
  ];
  return el("ul", { class: "jump", "aria-label": "Dans cette réponse" },
    links.filter(Boolean).map(([id, text]) => el("li", {}, el("a", { href: `#${id}` }, text))));
}

function responseGroups(match, responses, question, more) {
  const cards = (list) => list.map((response) => responseCard(response, question));
  const title = (text, hint, id) =>
    el("div", { class: "group-t" }, el("h3", { id, tabindex: "-1" }, text), hint && el("p", { class: "soft" }, hint));
  const moreButton = more && el("button", { class: "btn suite", type: "button", onclick: more },
    "Afficher les réponses suivantes", ` (${responses.length} sur ${match.responses.totalCount} lues)`);
  if (responses.length === 0) return [title("Réponses possibles", null, "possibles"), nothing(question)];
  if (!question.neededBy) {
    return [title("Réponses possibles", "dans l’ordre des besoins", "possibles"), cards(responses), moreButton];
  }
  const groups = [
    ["En attendant", `peut commencer avant le ${dateText(question.neededBy)}`, (it) => it.inTime === true],
    ["Cible", "ne peut pas commencer à cette date", (it) => it.inTime === false],
    ["Date de début inconnue", "rien ne dit quand cela peut commencer", (it) => it.inTime === null],
  ];
  const shown = groups
    .map(([name, hint, test]) => [name, hint, responses.filter(test)])
    .filter(([, , list]) => list.length > 0);
  return [shown.map(([name, hint, list], index) =>
    [title(name, hint, index === 0 ? "possibles" : null), cards(list)]), moreButton].flat(2);
}

const nothing = ({ commune }) => el("p", { class: "note" }, icon("info"), el("span", {},
  `Aucun service connu ne répond à cette question à ${commune.name}. ${NOT_EXHAUSTIVE} `,
  "Une distance plus grande ou moins de besoins peut en montrer."));

function withoutResponse(needs) {
  if (needs.length === 0) return null;
  return el("section", { "aria-labelledby": "sans" },
    el("div", { class: "group-t" }, el("h3", { id: "sans", tabindex: "-1" }, "Besoins sans réponse connue")),
    el("div", { class: "note wait" }, icon("warn"), el("div", {},
      needs.map(({ label }) => el("p", {}, el("b", {}, `Aucune réponse connue pour « ${label} ».`))),
      el("p", { class: "small" }, NOT_EXHAUSTIVE))));
}

function notMatching({ totalCount, edges }) {
  const title = el("div", { class: "group-t" }, el("h3", { id: "non", tabindex: "-1" }, "Ne correspondent pas"),
    el("p", { class: "soft" }, totalCount === 0 ? "aucun service n’est écarté"
      : "ils atteignent la commune et répondent à un besoin ; un fait les écarte"));
  const columns = ["Service", "Ce qui refuse", "Parce que"];
  const rest = totalCount - edges.length;
  return el("section", { "aria-labelledby": "non" }, title,
    edges.length > 0 && el("div", { class: "wide", role: "group", "aria-labelledby": "non" },
      el("table", { class: "t cards" },
        el("thead", {}, el("tr", {}, columns.map((it) => el("th", { scope: "col" }, it)))),
        el("tbody", {}, edges.map(({ node }) => refusedRow(node))))),
    rest > 0 && el("p", { class: "small soft after" },
      `Non montrés ici : ${rest} de ces services. L’API les donne tous.`));
}

function refusedRow({ service, distanceMeters, criteria }) {
  const refusals = criteria.filter((it) => it.kind === "HARD" && it.outcome === "NOT_MET");
  const distance = distanceMeters !== null && distanceText(distanceMeters);
  const place = [bearers(service), distance].filter(Boolean).join(", ");
  return el("tr", {},
    el("th", { scope: "row" }, service.name, isFictional(service) && [" ", fictional()],
      el("span", { class: "sub" }, place)),
    el("td", { "data-l": "Ce qui refuse" }, refusals.map((it) =>
      el("p", {}, statusWord(criterionName(it.code), "no", "not")))),
    el("td", { "data-l": "Parce que" }, refusals.map((it) =>
      el("p", {}, it.sentence, " ", it.basis === "PRESUMED" && [toConfirm("présumé"), " "], source(it)))));
}

function restsOn({ evaluatedOn, referenceVersion, vintages }) {
  return el("section", { "aria-labelledby": "appui" },
    el("div", { class: "group-t" }, el("h3", { id: "appui", tabindex: "-1" }, "Sur quoi cela repose")),
    el("dl", { class: "facts small" },
      el("dt", {}, "Évalué le"),
      el("dd", {}, el("time", { datetime: evaluatedOn }, dateText(evaluatedOn))),
      el("dt", {}, "Données"), el("dd", {}, vintages.map(vintage)),
      el("dt", {}, "Référentiels"), el("dd", {}, el("code", {}, referenceVersion)),
      el("dt", {}, "Ordre"),
      el("dd", {}, "besoins par priorité, déclaré avant présumé, puis accès, disponibilité, ",
        "souhaits, distance. Aucune note n’est donnée à une personne ni à un service.")));
}

const vintage = ({ source: name, date }) => el("span", { class: "blk" }, sourceName(name),
  date && [", ", el("time", { datetime: date }, dateText(date))]);
