import { drawAnswer } from "./answer.js";
import { ask, askAll } from "./api.js";
import { byId, el, icon, reachWideBoxes, say } from "./dom.js";
import { examples } from "./examples.js";
import { matchInput } from "./input.js";
import { placeOf } from "./lists.js";
import { needsOf } from "./needs.js";
import { BYNEED, CODES, MATCH, MORE } from "./queries.js";
import { currentPlace, faults, readQuestion, startQuestion, writeQuestion } from "./question.js";
import { ageText } from "./sheet.js";
import { startTheme } from "./theme.js";
import { counted } from "./words.js";

const PAGE_SIZE = 20;
const BEST_BY_NEED = 5;

/** The API counts what is asked of each need: more would be too much at once. */
const RESPONSES_OF_ALL_NEEDS = 30;

const KEPT = "question";

let running = new AbortController();

/** The question of the answer on the page; null before the first. */
let asked = null;

/** Moves the focus, and the page only where the top of the element is out of sight. */
function goTo(element) {
  element.focus({ preventScroll: true });
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) element.scrollIntoView();
}

function alertWith(...content) {
  const box = el("div", { class: "note no", role: "alert", tabindex: "-1" }, icon("warn"), el("div", {}, content));
  byId("etat").replaceChildren(box);
  goTo(box);
}

function tellError(error) {
  alertWith(
    el("p", {}, el("b", {}, "La recherche n’a pas abouti. "), error.message,
      error.code && el("code", { class: "code" }, error.code)),
    el("p", { class: "small" }, "La question et les réponses déjà lues restent là : corrigez ou réessayez."));
}

function tellFaults(found) {
  const points = found.length === 1 ? "Un point" : `${found.length} points`;
  alertWith(
    el("p", {}, el("b", {}, `${points} à corriger avant de chercher.`)),
    el("ul", { class: "why" }, found.map(([field, text]) => el("li", {}, fieldLink(field, text)))));
}

const fieldLink = (field, text) => el("a", {
  href: `#${field}`,
  onclick: (event) => {
    event.preventDefault();
    for (let box = byId(field).closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    byId(field).focus();
  },
}, text);

function tellLoading(commune) {
  byId("etat").replaceChildren(el("div", { class: "attente" },
    el("p", { role: "status" }, `Lecture des lignes d’offre qui atteignent ${commune.name}…`),
    el("div", { class: "bar-load" })));
}

/** Runs what asks; the earlier answer stays readable while the new one is under way or when it fails. */
async function whileBusy(commune, work) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  byId("resultats").setAttribute("aria-busy", "true");
  tellLoading(commune);
  try {
    await work(signal);
    if (!signal.aborted) byId("etat").replaceChildren();
  } catch (error) {
    if (error.name === "AbortError") return;
    tellError(error);
  }
  if (!signal.aborted) byId("resultats").setAttribute("aria-busy", "false");
}

function show(match, question, input) {
  const spoken = drawAnswer(byId("reponses"), match, question, (index) => more(match, question, input, index));
  reachWideBoxes();
  return spoken;
}

async function search() {
  const found = faults();
  markFaults(found);
  if (found.length > 0) {
    tellFaults(found);
    return false;
  }
  const said = readQuestion();
  const [input, question] = [matchInput(said), { ...said, place: currentPlace() }];
  await whileBusy(question.commune, async (signal) => {
    const [{ match }, needs] = await Promise.all(
      [ask(MATCH, { input, first: PAGE_SIZE }, signal), askByNeed(input, signal)]);
    say(show({ ...match, needs }, question, input));
    asked = said;
    keepAndCompare();
    byId("imprimer").disabled = false;
    foldWhereNarrow();
  });
  return true;
}

/** What one request may cost is shared among the needs. */
const perNeed = (most, input) => Math.min(most, Math.floor(RESPONSES_OF_ALL_NEEDS / input.needs.length));

/** The best responses to each need; to one need alone they are those of the whole list. */
const askByNeed = async (input, signal) => (input.needs.length === 1 ? []
  : (await ask(BYNEED, { input, first: perNeed(BEST_BY_NEED, input) }, signal)).match.needs);

/** The next page joins its list; the focus goes to its first response. */
async function more(match, question, input, index) {
  const of = ({ responses, needs }) => (index === null ? responses : needs[0].responses);
  const need = index === null ? null : match.needs[index];
  const { pageInfo, edges: known } = (need ?? match).responses;
  const priority = need && need.priority;
  await whileBusy(question.commune, async (signal) => {
    const [query, asked] = need === null ? [MORE, { first: PAGE_SIZE }]
      : [BYNEED, { first: PAGE_SIZE, codes: [need.need.code] }];
    const next = of((await ask(query, { input, ...asked, after: pageInfo.endCursor }, signal)).match);
    const responses = { ...next, edges: [...known, ...next.edges] };
    const needs = match.needs.map((it, at) => (at === index ? { ...it, responses } : it));
    show(index === null ? { ...match, responses } : { ...match, needs }, question, input);
    say(`${responses.edges.length} réponses sur ${responses.totalCount}`);
    byId(placeOf(next.edges[0].node.rank, priority)).focus();
  });
}

/** Kept for this tab alone, so that it survives a reload and the way back; never written in an address. */
function keepAndCompare() {
  const draft = readQuestion();
  sessionStorage.setItem(KEPT, JSON.stringify({ asked, draft }));
  const isOlder = asked !== null && JSON.stringify(asked) !== JSON.stringify(draft);
  if (isOlder === byId("perime").hasChildNodes()) return;
  byId("perime").replaceChildren(...(isOlder ? [olderAnswer()] : []));
}

const olderAnswer = () => el("div", { class: "note unsure", role: "status" }, icon("info"), el("div", {},
  el("p", {}, "Vous avez changé la question : ces réponses sont celles de la question d’avant."),
  el("button", { class: "btn", type: "submit", form: "demande" }, "Chercher de nouveau")));

async function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT));
  if (kept?.asked) {
    // Kept while the form is written, and when the server does not answer now.
    asked = kept.asked;
    await writeQuestion(kept.asked);
    await search();
  }
  if (kept) await writeQuestion(kept.draft);
}

function markFaults(found) {
  for (const field of byId("demande").querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const [field] of found) byId(field).setAttribute("aria-invalid", "true");
}

const narrow = matchMedia("(max-width: 68rem)");

function foldWhereNarrow() {
  const needs = counted(asked.needs.length, "besoin", "besoins");
  byId("resume").textContent = [asked.commune.name, ageText(asked), needs].join(", ");
  byId("question").open = !narrow.matches;
}

async function searchAndRead() {
  if (await search()) goTo(byId("rep-t") ?? byId("etat").firstChild);
}

function offerExamples() {
  byId("essais").append(...examples.map(({ label, needs, question }) => el("li", {}, el("button", {
    class: "btn", type: "button",
    onclick: async () => {
      await writeQuestion({ ...question, needs: needsOf(needs) });
      await searchAndRead();
    },
  }, label))));
}

function listen() {
  byId("imprimer").addEventListener("click", () => print());
  byId("effacer").addEventListener("click", () => {
    sessionStorage.removeItem(KEPT);
    location.reload();
  });
  byId("demande").addEventListener("submit", (event) => {
    event.preventDefault();
    searchAndRead();
  });
  for (const name of ["input", "change"]) byId("demande").addEventListener(name, keepAndCompare);
  narrow.addEventListener("change", () => narrow.matches || (byId("question").open = true));
  addEventListener("resize", reachWideBoxes);
  addEventListener("beforeprint", () => {
    byId("imprime-le").textContent = new Date().toLocaleDateString("fr-FR", { dateStyle: "long" });
  });
}

/** The codes that the form offers, each scheme under the name that the form gives it. */
async function askCodes() {
  const schemes = {
    current: "BESOIN_COURANT", serafin: "SERAFIN", audiences: "CLIENTELE", titles: "TITRE", decisions: "DECISION",
    modes: "MODE",
  };
  return Object.fromEntries(await Promise.all(Object.entries(schemes).map(
    async ([name, scheme]) => [name, await askAll(CODES, { scheme }, "codes")])));
}

async function start() {
  startTheme(byId("theme"));
  try {
    startQuestion(await askCodes());
    listen();
    offerExamples();
    byId("demande").querySelector("[type=submit]").disabled = false;
    await restore();
  } catch (error) {
    tellError(error);
  }
}

start();
