import { el } from "./dom.js";
import { dateText } from "./words.js";

const purposes = { ORIENTER: "Préparer une orientation", ADMETTRE: "Admettre" };

export function ageText({ years, months }) {
  const more = Number(months) > 0 ? ` et ${Number(months)} mois` : "";
  return `${Number(years)} ${Number(years) > 1 ? "ans" : "an"}${more}`;
}

const span = (from, to) =>
  [from && `du ${dateText(from)}`, to && `${from ? "au" : "jusqu’au"} ${dateText(to)}`].filter(Boolean).join(" ");

const title = ({ kind, decision, from, to, renewalFiled }) => [kind.label, decision?.label, span(from, to),
  renewalFiled && "renouvellement déposé"].filter(Boolean).join(", ");

const wish = ({ sense, target, priority, statedBy }) =>
  `${sense.label} : ${target.label}, priorité ${priority.label}, exprimé par ${statedBy.label}`;

const accompaniment = ({ when, service, end, motive }) =>
  [`${when.label} : ${service.label}`, end && `fin le ${dateText(end)}`, motive?.label].filter(Boolean).join(", ");

/** All that was asked, as pairs of a term and what was said; what was not said is left out. */
export function questionInWords(question) {
  const { details } = question;
  const all = [
    ["But", purposes[question.purpose]],
    ["Commune où elle vit", question.commune.name],
    ["Département compétent", details.competent?.label],
    ["Âge le jour de l’évaluation", ageText(question)],
    ["Sexe", details.sex?.label],
    ["Public principal", question.audience?.label],
    ["Publics associés", details.audiences.map((it) => it.audience.label).join(", ")],
    ["Besoins, par priorité", question.needs.map(({ label }, index) => `${index + 1}. ${label}`)],
    ["Besoin avant le", question.neededBy && dateText(question.neededBy)],
    ["Distance au plus", question.km && `${question.km} km à vol d’oiseau`],
    ["Titres détenus", details.titles.map(title)],
    ["Souhaits et refus", details.wishes.map(wish)],
    ["Accompagnements", details.accompaniments.map(accompaniment)],
    ["Aide sociale à l’hébergement", details.socialAid?.label],
    ["Services montrés", details.fictional?.label],
  ];
  return all.map(([term, said]) => [term, [said].flat().filter(Boolean)]).filter(([, said]) => said.length > 0);
}

/** The question on paper, with the day it was judged for. */
export const questionSheet = (question, evaluatedOn) => el("section", { class: "feuille" },
  el("h2", {}, "La question"),
  el("dl", { class: "facts small" }, [...questionInWords(question), ["Évalué au", [dateText(evaluatedOn)]]]
    .map(([term, said]) => [el("dt", {}, term), el("dd", {}, said.map((it) => el("span", { class: "blk" }, it)))])));
