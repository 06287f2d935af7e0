import { el } from "./dom.js";
import { statusWord } from "./marks.js";
import { word } from "./words.js";

const meanings = {
  Adéquation: ["adequacy", {
    CORRESPOND: "chaque besoin demandé a sa réponse, chaque critère est satisfait",
    PARTIELLE: "un besoin au moins n’a pas de réponse déclarée",
    A_VERIFIER: "un fait décisif est inconnu ou présumé",
    NE_CORRESPOND_PAS: "un fait refuse ; il est nommé",
  }],
  Accès: ["access", {
    OUVERT: "le titre est détenu, ou aucun n’est demandé",
    A_NOTIFIER: "une décision est à prendre, ou un titre à obtenir",
    SOUS_DEROGATION: "possible avec un accord nommé, quand l’âge à l’entrée sort des bornes",
    FERME: "l’ASE, un juge ou le SIAO l’ouvre, et la personne n’a pas cette mesure",
    INCONNU: "aucune source ne dit le titre demandé",
  }],
  Disponibilité: ["availability", {
    PLACE: "déclarée ; à confirmer au-delà de 3 mois, 1 mois pour un séjour temporaire",
    A_VENIR: "une place à une date connue",
    ATTENTE: "des personnes admises ou admissibles passent avant",
    INCONNUE: "rien n’est déclaré, ou il y a plus de 12 mois",
    AUCUNE: "le service dit ne pas en avoir",
  }],
};

/** The fourteen words of the axes, explained once and folded. */
export function lexicon() {
  const sections = Object.entries(meanings).map(([title, [axis, said]]) =>
    el("section", {}, el("h3", {}, title), el("dl", {}, Object.entries(said).flatMap(([value, meaning]) => [
      el("dt", {}, statusWord(...word(axis, value))), el("dd", {}, meaning),
    ]))));
  return el("details", { class: "crit lex" }, el("summary", {}, "Que veulent dire ces mots"),
    el("div", { class: "lex-in" }, sections));
}
