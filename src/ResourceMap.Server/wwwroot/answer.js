import { el, icon, replace } from "./dom.js";
import { lexicon } from "./lexicon.js";
import { allResponses, needSection, nodesOf } from "./lists.js";
import { responsesMap } from "./map.js";
import { fictional } from "./marks.js";
import { notMatching, restsOn } from "./rest.js";
import { questionSheet } from "./sheet.js";
import { capital, dateText, does } from "./words.js";

/**
 * Draws the whole answer: one sentence, the responses to each need, all of them and their map, what does not match, and
 * what the answer rests on. `more(needIndex)` asks for the next page of one list, of all where it is null.
 */
export function drawAnswer(target, match, question, more) {
  const responses = nodesOf(match.responses);
  const map = responsesMap(responses, question.place);
  const asking = (connection, index) => (connection.pageInfo.hasNextPage ? () => more(index) : null);
  const byNeed = match.needs.map((it, index) => needSection(it, question, asking(it.responses, index)));
  replace(target,
    questionSheet(question, match.evaluatedOn),
    el("section", { class: "dit", "aria-labelledby": "rep-t" },
      el("h2", { id: "rep-t", class: "sr", tabindex: "-1" }, "Réponses"),
      el("p", { class: "answer" }, sentence(match, question)),
      whereDataEnd(match.remarks),
      fictionalNote([...responses, ...nodesOf(match.notMatching)]),
      jumps(match, map),
      lexicon()),
    el("div", { class: "liste" }, byNeed, allResponses(match, question, asking(match.responses, null))),
    map && el("aside", { class: "carte", "aria-labelledby": "carte-t" }, map),
    el("div", { class: "reste" }, notMatching(match.notMatching), restsOn(match)));
  return target.querySelector(".answer").textContent;
}

function sentence(match, { commune, neededBy }) {
  const { totalCount } = match.responses;
  if (totalCount === 0) return `Aucune réponse connue pour cette question à ${commune.name}.`;
  const judged = nodesOf(match.judged);
  const count = (test) => judged.filter(test).length;
  const fits = (adequacy) => count((it) => it.adequacy === adequacy);
  const soon = neededBy
    ? does(count((it) => it.inTime), "peut commencer", "peuvent commencer", ` avant le ${dateText(neededBy)}`)
    : does(count((it) => it.access === "OUVERT" && it.availability === "PLACE"),
      "a un accès ouvert et une place", "ont un accès ouvert et une place");
  const partly = fits("PARTIELLE");
  const parts = [
    does(fits("CORRESPOND"), "correspond", "correspondent"),
    partly > 0 && does(partly, "répond en partie", "répondent en partie"),
    does(fits("A_VERIFIER"), "est à vérifier", "sont à vérifier"), soon,
  ].filter(Boolean).join(", ");
  const found = totalCount === 1 ? "1 réponse possible" : `${totalCount} réponses possibles`;
  const among = judged.length === totalCount ? capital(parts) : `Parmi les ${judged.length} premières, ${parts}`;
  return `${found} pour une personne qui vit à ${commune.name}. ${among}.`;
}

const whereDataEnd = (remarks) => remarks.length > 0 && el("div", { class: "note wait" }, icon("warn"),
  el("div", {}, remarks.map((it) => el("p", {}, it))));

function fictionalNote(all) {
  const count = all.filter((it) => it.service.fictional).length;
  if (count === 0) return null;
  const what = count === all.length && count > 1 ? "Tous les services montrés ici sont inventés"
    : count === 1 ? "Un des services montrés ici est inventé"
    : `${count} des ${all.length} services montrés ici sont inventés`;
  const they = count === 1 ? "il porte" : "ils portent";
  return el("p", { class: "note unsure small" }, icon("info"), el("span", {}, `${what} : ${they} la marque `,
    fictional(), " et leurs verdicts ne disent rien d’un organisme réel."));
}

function jumps(match, map) {
  const links = [
    ...match.needs.map(({ priority, responses }) =>
      [`besoin-${priority}`, `Besoin ${priority} (${responses.totalCount})`]),
    ["possibles", `Toutes les réponses (${match.responses.totalCount})`],
    map && ["carte-t", "Carte"],
    ["non", `Ne correspondent pas (${match.notMatching.totalCount})`],
    ["appui", "Sur quoi cela repose"],
  ];
  return el("ul", { class: "jump", "aria-label": "Dans cette réponse" },
    links.filter(Boolean).map(([id, text]) => el("li", {}, el("a", { href: `#${id}` }, text))));
}
