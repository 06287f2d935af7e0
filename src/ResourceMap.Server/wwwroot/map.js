import { byId, el, svg } from "./dom.js";
import { metersBetween, pathOf, projection, ringPoints, scaleBar } from "./geometry.js";
import { distanceText } from "./words.js";

const WIDTH = 420;
const HEIGHT_MAX = 460;
const PIN_RADIUS = 11;
const FRAME_METERS = { min: 4_000, max: 60_000 };

/**
 * The outline of the commune and the sites of the responses, under the numbers of the list; null where neither an
 * outline nor a point is known. It is one stop of the Tab key, and arrows go from pin to pin.
 */
export function responsesMap(responses, { name, outline, departement }) {
  const pins = responses.flatMap(sitePoints);
  const border = ringPoints(outline);
  const inFrame = frame(pins, border);
  const framed = [...border, ...inFrame.map((pin) => pin.point)];
  if (framed.length === 0) return null;

  const project = projection(framed, WIDTH, HEIGHT_MAX, 3 * PIN_RADIUS);
  const marks = spread(inFrame.map((pin) => ({ ...pin, at: project(pin.point) })), project.height);
  return [
    el("h3", { id: "carte-t", tabindex: "-1" }, "Carte"),
    el("figure", { class: "map" },
      svg("svg", {
        class: "m", viewBox: `0 0 ${WIDTH} ${project.height}`, role: "group", "aria-label": `${name} et les réponses`,
      },
        departement && svg("path", { class: "c", d: pathOf(departement, project) }),
        outline && svg("path", { class: "zone", d: pathOf(outline, project) }),
        marks.map(leader), roving(marks.map(pinMark)), scale(project)),
      el("figcaption", { class: "map-foot" }, legend(name, outline, marks), unseen(responses, pins, inFrame))),
  ];
}

const sitePoints = (response) => response.offer.sites
  .filter((site) => site.point)
  .map((site) => ({ response, point: [site.point.longitude, site.point.latitude] }));

/** A few far points would shrink all others to one spot: they are named under the map instead. */
function frame(pins, border) {
  if (border.length === 0) return pins;
  const middle = [0, 1].map((axis) => border.reduce((sum, point) => sum + point[axis], 0) / border.length);
  const away = pins.map((pin) => metersBetween(middle, pin.point));
  const most = [...away].sort((a, b) => a - b)[Math.floor(away.length * 0.75)] ?? 0;
  const limit = Math.min(Math.max(1.5 * most, FRAME_METERS.min), FRAME_METERS.max);
  return pins.filter((_, index) => away[index] <= limit);
}

/** Pins that would cover each other move along a spiral to the next free spot; a line leads back to the true point. */
function spread(pins, height) {
  const placed = [];
  const isInside = ([x, y]) => Math.min(x, y, WIDTH - x, height - y) > PIN_RADIUS + 3;
  const isApart = ([x, y]) => placed.every(({ spot }) => Math.hypot(spot[0] - x, spot[1] - y) >= 2 * PIN_RADIUS);
  const isFree = (spot) => isInside(spot) && isApart(spot);
  for (const pin of pins) {
    let spot = pin.at;
    for (let turn = 1; !isFree(spot) && turn < 400; turn++) {
      const [angle, away] = [turn * 0.9, PIN_RADIUS * (1 + turn * 0.12)];
      spot = [pin.at[0] + away * Math.cos(angle), pin.at[1] + away * Math.sin(angle)].map(Math.round);
    }
    placed.push({ ...pin, spot });
  }
  return placed;
}

const leader = ({ at, spot }) =>
  at !== spot && svg("path", { class: "lead", d: `M${at.map(Math.round).join(" ")}L${spot.join(" ")}` });

function pinMark({ response, spot: [x, y] }) {
  const { rank, service } = response;
  const label = [`${rank}. ${service.name}`, distanceText(response)].filter(Boolean).join(", ");
  const target = () => byId(`r-${rank}`);
  const mark = svg("a", { href: `#r-${rank}`, "aria-label": label, class: service.fictional ? "pin fictif" : "pin",
    onclick: (event) => {
      event.preventDefault();
      target()?.focus();
    } },
  svg("title", {}, label), svg("circle", { class: "halo", cx: x, cy: y, r: PIN_RADIUS }),
  svg("text", { x, y: y + 4 }, rank), svg("circle", { class: "ring", cx: x, cy: y, r: PIN_RADIUS + 2 }));
  lightTogether(mark, target);
  return mark;
}

/** A pin and its response in the list light up together. */
function lightTogether(mark, target) {
  const light = (on) => () => {
    mark.classList.toggle("lit", on);
    target()?.classList.toggle("lit", on);
  };
  const listen = (node) => {
    for (const name of ["pointerenter", "focusin"]) node.addEventListener(name, light(true));
    for (const name of ["pointerleave", "focusout"]) node.addEventListener(name, light(false));
  };
  listen(mark);
  queueMicrotask(() => target() && listen(target()));
}

function roving(marks) {
  marks.forEach((mark, index) => mark.setAttribute("tabindex", index ? "-1" : "0"));
  return svg("g", {
    onkeydown: (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const at = marks.indexOf(document.activeElement);
      if (!step || at < 0) return;
      event.preventDefault();
      const to = marks[(at + step + marks.length) % marks.length];
      marks[at].setAttribute("tabindex", "-1");
      to.setAttribute("tabindex", "0");
      to.focus();
    },
  }, marks);
}

function scale(project) {
  const { km, length } = scaleBar(project.metersPerUnit, WIDTH / 4);
  const [x, y] = [14, project.height - 14];
  return svg("g", { "aria-hidden": "true" },
    svg("path", { class: "scale", d: `M${x} ${y - 4}v4h${length.toFixed(1)}v-4` }),
    svg("text", { x: x + length + 6, y }, `${km} km`));
}

function legend(name, outline, marks) {
  const hasFictional = marks.some(({ response }) => response.service.fictional);
  return el("p", {}, outline ? `Contour : ${name}. ` : `Le contour de ${name} manque. `,
    "Numéros de « Toutes les réponses ».", hasFictional && " Numéro cerclé de pointillés : exemple fictif.");
}

function unseen(responses, pins, inFrame) {
  const far = new Set(pins.filter((pin) => !inFrame.includes(pin)).map((pin) => pin.response.rank));
  const withPoint = new Set(pins.map((pin) => pin.response.rank));
  const none = responses.filter((response) => !withPoint.has(response.rank)).map((response) => response.rank);
  return [
    far.size > 0 && el("p", {}, `Plus loin, hors du cadre : ${[...far].join(", ")}.`),
    none.length > 0 && el("p", {}, `Sans point connu ou montré : ${none.join(", ")}.`),
  ];
}
