import { el, hidden, icon } from "./dom.js";
import { dateText, sourceName } from "./words.js";

/** A word, its icon and its colour; the word is enough in black and white. */
export const statusWord = (text, tone, iconName) =>
  el("span", { class: `w ${tone}` }, icon(iconName), el("span", {}, text));

/** The sentence of a criterion; what is presumed says once that it is to be confirmed. */
export const sentenceOf = ({ sentence, basis }) =>
  [sentence, " ", basis === "PRESUMED" && !sentence.includes("à confirmer") && [toConfirm(), " "]].flat();

export const toConfirm = (text = "à confirmer") => el("span", { class: "toconfirm" }, text);

export const fictional = () => el("span", { class: "tag fictif" }, "exemple fictif");

/** Source and date of a fact, in the same line; nothing when neither is known. */
export function source({ source: name, statedOn }) {
  if (!name && !statedOn) return null;
  return el("span", { class: "src" }, name && sourceName(name), name && statedOn && ", ",
    statedOn && el("time", { datetime: statedOn }, dateText(statedOn)));
}

const needMarks = {
  DECLARED: ["y", "ok", "Couvert : "],
  PRESUMED: ["u", "ask", "Présumé : "],
  UNKNOWN: ["u", "ask", "Inconnu : "],
  NONE: ["n", "unk", "Pas de réponse déclarée : "],
};

/** One need of the question and whether the service answers it: basis DECLARED, PRESUMED, UNKNOWN or NONE. */
export function needLine(need, basis) {
  const [tone, iconName, spoken] = needMarks[basis] ?? needMarks.UNKNOWN;
  return el("li", {}, el("span", { class: tone }, icon(iconName)),
    el("span", {}, hidden(spoken), need.label, basis === "PRESUMED" && [" ", toConfirm()],
      basis === "NONE" && el("span", { class: "soft" }, " · pas de réponse déclarée")));
}
