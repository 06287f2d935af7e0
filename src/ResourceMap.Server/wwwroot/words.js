// The words of the axes, each with its colour and its icon; a value not known here is shown as it came.
const words = {
  adequacy: {
    CORRESPOND: ["Correspond", "yes", "ok"],
    PARTIELLE: ["Partielle", "wait", "half"],
    A_VERIFIER: ["À vérifier", "unsure", "ask"],
    NE_CORRESPOND_PAS: ["Ne correspond pas", "no", "not"],
  },
  access: {
    OUVERT: ["Ouvert", "yes", "open"],
    A_NOTIFIER: ["À notifier", "wait", "file"],
    SOUS_DEROGATION: ["Sous dérogation", "wait", "key"],
    FERME: ["Ouvert par une mesure", "wait", "lock"],
    INCONNU: ["Inconnu", "unsure", "ask"],
  },
  availability: {
    PLACE: ["Place", "yes", "place"],
    A_VENIR: ["À venir", "wait", "soon"],
    ATTENTE: ["Attente", "wait", "queue"],
    INCONNUE: ["Inconnue", "unsure", "unk"],
    AUCUNE: ["Aucune", "no", "none"],
  },
  outcome: {
    MET: ["Satisfait", "yes", "ok"],
    NOT_MET: ["Non satisfait", "no", "not"],
    UNKNOWN: ["À vérifier", "unsure", "ask"],
    WAIVED: ["Levé", "wait", "key"],
  },
};

export const word = (axis, value) => words[axis][value] ?? [value, "unsure", "ask"];

const schemes = { serafin: "SERAFIN-PH", "besoin-courant": "besoin courant" };

/** "1.1.1 · SERAFIN-PH" of serafin:1.1.1; a current need has no number worth reading. */
export function codeHint(code) {
  const [scheme, value] = code.split(":");
  return scheme === "serafin" ? `${value} · ${schemes.serafin}` : schemes[scheme] ?? scheme;
}

const sources = {
  cog: "Communes, EPCI et départements, Insee",
  "finess-et": "FINESS",
  "finess-ej": "FINESS, entités juridiques",
  "finess-equipement": "FINESS, équipements",
  "file:exemple": "exemple fictif",
};

export const sourceName = (source) => sources[source] ?? source;

export const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** What reference data and sources the answer rests on, in words: "cog:2024" is a year. */
export function vintageText({ source, vintage, statedOn }) {
  const year = vintage?.replace(/^cog:/, "");
  return source === "outlines" ? `Contours des communes : IGN ${year}.`
    : `${capital(sourceName(source))}, ${year ?? (statedOn ? dateText(statedOn) : "sans date")}.`;
}

const day = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const number = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** "15 juin 2026"; a vintage that is no day, such as a year, stays as it is. */
export const dateText = (date) =>
  (/^\d{4}-\d{2}-\d{2}$/.test(date) ? day.format(new Date(`${date}T00:00:00Z`)) : date);

/** "3,4 km", "environ 3 km" where an end is known only by its commune, "sur place ou tout près" where it would be 0,0 km. */
export function distanceText({ distanceMeters: meters, isDistanceApproximate }) {
  if (meters === null) return "";
  if (isDistanceApproximate) return `environ ${number.format(Math.max(1, Math.round(meters / 1000)))} km`;
  if (meters < 50) return "sur place ou tout près";
  return `${number.format(meters < 10_000 ? Math.round(meters / 100) / 10 : Math.round(meters / 1000))} km`;
}

/** "02 47 12 34 56" of ten digits; another number stays as it is. */
export const phoneText = (phone) => (/^\d{10}$/.test(phone) ? phone.match(/../g).join(" ") : phone);

/** "2 personnes", "1 personne". */
export const counted = (count, one, many) => `${count} ${count > 1 ? many : one}`;

/** The EPCI and the département of a commune. */
export const around = (above) =>
  above.filter((it) => it.kind === "EPCI" || it.kind === "DEPARTEMENT").map((it) => it.name).join(", ");

/** The communes of the sites of a line, the first by name. */
export function communesOf({ sites }) {
  const [first, ...others] = new Set(sites.map((site) => site.declaredCommune?.name).filter(Boolean));
  if (!first) return "";
  return others.length === 0 ? first : `${first} et ${counted(others.length, "autre commune", "autres communes")}`;
}

/** How many of the responses do something: "aucune ne correspond", "1 correspond", "3 correspondent". */
export function does(count, one, many, rest = "") {
  if (count === 0) return `aucune n${/^[aeiou]/.test(one) ? "’" : "e "}${one}${rest}`;
  return `${count}\u00a0${count > 1 ? many : one}${rest}`;
}

function years(months) {
  const whole = `${Math.floor(months / 12)} ${months < 24 ? "an" : "ans"}`;
  return months % 12 === 0 ? whole : `${whole} ${months % 12} mois`;
}

/** Bounds are completed months, both included, so that 239 reads "moins de 20 ans"; empty where nothing is known. */
export function agesText(minMonths, maxMonths) {
  const hasMin = minMonths !== null && minMonths > 0;
  const hasMax = maxMonths !== null;
  if (hasMin && hasMax) return `de ${years(minMonths)} à moins de ${years(maxMonths + 1)}`;
  if (hasMin) return `à partir de ${years(minMonths)}`;
  return hasMax ? `moins de ${years(maxMonths + 1)}` : "";
}

/** The établissement and the gestionnaire of a service, each once and not where it bears the service's own name. */
export function bearers({ name, actor }) {
  const names = [actor?.name, actor?.parent?.name].filter((it) => it && it !== name);
  return [...new Set(names)].join(", ");
}
