import { el } from "./dom.js";
import { groupTitle } from "./lists.js";
import { fictional, sentenceOf, source, statusWord } from "./marks.js";
import { bearers, dateText, distanceText, vintageText } from "./words.js";

/** What reaches the commune and answers a need, but is refused, with the fact that refuses it. */
export function notMatching({ totalCount, edges }) {
  const columns = ["Service", "Ce qui refuse", "Parce que"];
  const rest = totalCount - edges.length;
  return el("section", { "aria-labelledby": "non" },
    groupTitle("Ne correspondent pas", totalCount === 0 ? "aucun service n’est écarté"
      : "ils atteignent la commune et répondent à un besoin ; un fait les écarte", "non"),
    edges.length > 0 && el("div", { class: "wide", role: "group", "aria-labelledby": "non" },
      el("table", { class: "t cards" },
        el("thead", {}, el("tr", {}, columns.map((it) => el("th", { scope: "col" }, it)))),
        el("tbody", {}, edges.map(({ node }) => refusedRow(node))))),
    rest > 0 && el("p", { class: "small soft after" },
      `Non montrés ici : ${rest} de ces services. L’API les donne tous.`));
}

function refusedRow(response) {
  const { service, criteria } = response;
  const refusals = criteria.filter((it) => it.kind === "HARD" && it.outcome === "NOT_MET");
  const place = [bearers(service), distanceText(response)].filter(Boolean).join(", ");
  return el("tr", {},
    el("th", { scope: "row" }, service.name, service.fictional && [" ", fictional()],
      el("span", { class: "sub" }, place)),
    el("td", { "data-l": "Ce qui refuse" }, refusals.map((it) =>
      el("p", {}, statusWord(it.name, "no", "not")))),
    el("td", { "data-l": "Parce que" }, refusals.map((it) => el("p", {}, sentenceOf(it), source(it)))));
}

/** The day, the data and the rule of order; what only a machine compares is folded. */
export const restsOn = ({ evaluatedOn, referenceVersion, vintages }) =>
  el("section", { "aria-labelledby": "appui" },
    groupTitle("Sur quoi cela repose", null, "appui"),
    el("dl", { class: "facts small" },
      el("dt", {}, "Évalué le"),
      el("dd", {}, el("time", { datetime: evaluatedOn }, dateText(evaluatedOn))),
      el("dt", {}, "Données"), el("dd", {}, vintages.map((it) => el("span", { class: "blk" }, vintageText(it))),
        el("details", {}, el("summary", {}, "Détails"), "Version des référentiels : ",
          el("code", {}, referenceVersion))),
      el("dt", {}, "Ordre"),
      el("dd", {}, "besoins par priorité, déclaré avant présumé, puis adéquation, accès, ",
        "disponibilité, titre et public d’ordinaire demandés que la personne a déjà, souhaits, distance. Aucune note n’est donnée à une personne ni à un service.")));
