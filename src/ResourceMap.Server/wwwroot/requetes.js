import { byId, el, hidden, say } from "./dom.js";
import { startTheme } from "./theme.js";

/** An example may have no variables; any other failure is told where the answer would stand. */
async function read(path, whenAbsent = null) {
  const response = await fetch(path);
  if (response.status === 404 && whenAbsent !== null) return whenAbsent;
  if (!response.ok) throw new Error(`${path} : réponse ${response.status}`);
  return response.text();
}

async function choose(name) {
  [byId("requete").value, byId("variables").value] = await Promise.all([
    read(`/queries/${name}.graphql`), read(`/queries/${name}.variables.json`, "{}"),
  ]);
  byId("reponse").textContent = "";
  say(`Requête chargée : ${name}`);
}

async function run() {
  byId("reponse").textContent = "…";
  const body = JSON.stringify({ query: byId("requete").value, variables: JSON.parse(byId("variables").value || "{}") });
  const headers = { "content-type": "application/json" };
  const response = await fetch("/graphql", { method: "POST", headers, body });
  byId("reponse").textContent = JSON.stringify(await response.json(), null, 2);
  say("Réponse reçue");
}

const inFrench = (error) => (error instanceof SyntaxError ? "Les variables ne sont pas du JSON."
  : error instanceof TypeError ? "Le serveur ne répond pas." : error.message);

const telling = (work) => work().catch((error) => {
  byId("reponse").textContent = `Erreur. ${inFrench(error)}`;
  say(byId("reponse").textContent);
});

const title = (name) => name.replaceAll("-", " ").replace(/^./, (first) => first.toUpperCase());

const example = (name) => el("li", {},
  el("button", { class: "btn plain", type: "button", onclick: () => telling(() => choose(name)) }, title(name)),
  el("a", { class: "small", href: `/queries/${name}.graphql` }, "fichier", hidden(` ${name}.graphql`)));

async function start() {
  startTheme(byId("theme"));
  byId("essai").addEventListener("submit", (event) => {
    event.preventDefault();
    telling(run);
  });
  const names = JSON.parse(await read("/queries"));
  byId("exemples").replaceChildren(...names.map(example));
  if (names.length > 0) await choose(names[0]);
}

telling(start);
