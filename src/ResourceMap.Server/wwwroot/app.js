import { drawAnswer } from "./answer.js";
import { ask } from "./api.js";
import { byId, el, icon, reachWideBoxes, say } from "./dom.js";
import { CODES, MATCH, MORE } from "./queries.js";
import { asked, digest, faults, fill, matchInput, offerCodes, startQuestion } from "./question.js";
import { startTheme } from "./theme.js";

const PAGE_SIZE = 20;

const examples = [
  {
    label: "Un enfant de 9 ans à Tours, avec autisme : fonctions cognitives et vie scolaire",
    territory: "COM-37261", name: "Tours", months: 110,
    needs: ["serafin:1.1.1", "serafin:1.3.3.1"], audience: "clientele:437",
  },
  {
    label: "Une femme de 78 ans à Tours : aide à la toilette, et répit pour son mari",
    territory: "COM-37261", name: "Tours", months: 936,
    needs: ["besoin-courant:aide-toilette", "besoin-courant:repit-aidant"],
  },
  {
    label: "Un enfant de 4 ans à Loches, sans décision de la CDAPH",
    territory: "COM-37132", name: "Loches", months: 50, needs: ["serafin:1.1.1"],
  },
];

let running = new AbortController();

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
    byId("question").open = true;
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
  const { hasNextPage } = match.responses.pageInfo;
  const spoken = drawAnswer(byId("reponses"), match, question, hasNextPage ? () => more(match, question, input) : null);
  reachWideBoxes();
  return spoken;
}

async function search() {
  const found = faults();
  markFaults(found);
  if (found.length > 0) {
    tellFaults(found);
    return;
  }
  const [input, question] = [matchInput(), asked()];
  await whileBusy(question.commune, async (signal) => {
    const { match } = await ask(MATCH, { input, first: PAGE_SIZE }, signal);
    say(show(match, question, input));
    byId("imprimer").disabled = false;
    foldWhereNarrow();
    goTo(byId("rep-t"));
  });
}

/** The next page joins the list; the focus goes to its first response. */
async function more(match, question, input) {
  const { endCursor } = match.responses.pageInfo;
  const known = match.responses.edges.length;
  await whileBusy(question.commune, async (signal) => {
    const next = (await ask(MORE, { input, first: PAGE_SIZE, after: endCursor }, signal)).match.responses;
    const responses = { ...next, edges: [...match.responses.edges, ...next.edges] };
    show({ ...match, responses }, question, input);
    say(`${responses.edges.length} réponses sur ${responses.totalCount}`);
    byId(`r-${responses.edges[known].node.rank}`).focus();
  });
}

function markFaults(found) {
  for (const field of ["commune", "ans", "besoin", "km"]) {
    if (found.some(([id]) => id === field)) byId(field).setAttribute("aria-invalid", "true");
    else byId(field).removeAttribute("aria-invalid");
  }
}

const narrow = matchMedia("(max-width: 68rem)");

function foldWhereNarrow() {
  byId("resume").textContent = digest();
  byId("question").open = !narrow.matches;
}

function offerExamples() {
  byId("essais").append(...examples.map((example) => el("li", {}, el("button", {
    class: "btn", type: "button",
    onclick: async () => {
      await fill(example);
      await search();
    },
  }, example.label))));
}

async function start() {
  startTheme(byId("theme"));
  startQuestion();
  offerExamples();
  byId("imprimer").addEventListener("click", () => print());
  byId("demande").addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  narrow.addEventListener("change", () => narrow.matches || (byId("question").open = true));
  addEventListener("resize", reachWideBoxes);
  try {
    offerCodes(await ask(CODES));
  } catch (error) {
    tellError(error);
  }
}

start();
