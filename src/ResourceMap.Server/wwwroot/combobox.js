import { el, say } from "./dom.js";

const TYPING_PAUSE_MS = 180;
let nextId = 0;

/**
 * An editable combobox with a list of proposals, after the ARIA Authoring Practices (list autocomplete, manual
 * selection); Enter takes the first proposal where none is active. `find(text, signal)` answers
 * `[{ label, hint, group, value }]`; `choose(option)` receives the choice.
 */
export function combobox(input, {
  find, choose, minLength = 2, clearOnChoice = false, label = input.labels[0].textContent,
}) {
  const id = `liste-${nextId++}`;
  const list = el("div", { class: "listbox", role: "listbox", id, hidden: true, "aria-label": label });
  input.after(list);
  const fixed = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
  for (const [name, value] of Object.entries({ ...fixed, autocomplete: "off" })) input.setAttribute(name, value);

  let options = [];
  let active = -1;
  let timer = 0;
  let isPending = false;
  let running = new AbortController();

  const nodes = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    clearTimeout(timer);
    isPending = false;
    running.abort();
    list.hidden = true;
    activate(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function activate(index) {
    active = index;
    nodes().forEach((node, at) => node.setAttribute("aria-selected", String(at === index)));
    const node = nodes()[index];
    if (node) input.setAttribute("aria-activedescendant", node.id);
    else input.removeAttribute("aria-activedescendant");
    node?.scrollIntoView({ block: "nearest" });
  }

  function pick(index) {
    const option = options[index];
    if (!option) return;
    input.value = clearOnChoice ? "" : option.label;
    close();
    choose(option);
  }

  function optionNode(option, index) {
    const hint = option.hint && el("span", { class: "hint" }, option.hint);
    return el("div", { role: "option", id: `${id}-${index}`, "aria-selected": "false", onclick: () => pick(index) },
      el("span", {}, option.label), hint);
  }

  function show() {
    const groups = Map.groupBy(options, (option) => option.group ?? "");
    const children = [...groups].map(([group, members]) => {
      const items = members.map((option) => optionNode(option, options.indexOf(option)));
      if (!group) return items;
      const title = el("div", { role: "presentation", class: "group" }, group);
      return el("div", { role: "group", "aria-label": group }, title, items);
    });
    list.replaceChildren(...children.flat());
    if (options.length === 0) list.append(el("div", { class: "none", role: "presentation" }, "Aucune proposition"));
    list.hidden = false;
    input.setAttribute("aria-expanded", String(options.length > 0));
    activate(-1);
    list.scrollIntoView({ block: "nearest" });
    say(options.length === 0 ? "Aucune proposition" : `${options.length} proposition${options.length > 1 ? "s" : ""}`);
  }

  async function search() {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      const found = await find(input.value.trim(), signal);
      if (signal.aborted) return;
      options = found;
      isPending = false;
      show();
    } catch (error) {
      if (error.name === "AbortError") return;
      options = [];
      isPending = false;
      list.replaceChildren(el("div", { class: "none", role: "presentation" }, error.message));
      list.hidden = false;
      say(error.message);
    }
  }

  const step = (by) => activate(options.length ? (active + by + options.length) % options.length : -1);

  async function arrow(by) {
    if (list.hidden) {
      await search();
      activate(by > 0 ? 0 : options.length - 1);
    } else {
      step(active < 0 && by < 0 ? 0 : by);
    }
  }

  /** Enter may come before the proposals do: it waits for them. */
  async function take() {
    if (isPending) await search();
    pick(Math.max(active, 0));
  }

  input.addEventListener("input", () => {
    close();
    isPending = input.value.trim().length >= minLength;
    if (isPending) timer = setTimeout(search, TYPING_PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      arrow(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && (isPending || !list.hidden)) {
      event.preventDefault();
      take();
    } else if (event.key === "Escape") {
      if (list.hidden && input.value !== "") {
        input.value = "";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
      close();
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
}
