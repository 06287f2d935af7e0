// What the folded part of the question offers to choose from, where no table of the API holds it.
const coded = (labels) => Object.entries(labels).map(([code, label]) => ({ code, label }));

export const choices = {
  sense: coded({ WISH: "Souhait", REFUSAL: "Refus" }),
  about: coded({ MODE: "Un mode d’accompagnement", PLACE: "Un lieu", ACTOR: "Un gestionnaire" }),
  priority: [1, 2, 3, 4, 5].map((it) => ({ code: String(it), label: String(it) })),
  statedBy: coded({
    PERSON: "la personne", REPRESENTATIVE: "son représentant", PARENT_A: "un parent", PARENT_B: "l’autre parent",
  }),
  when: coded({ CURRENT: "En place", PAST: "Passé" }),
  sex: coded({ F: "Femme", M: "Homme" }),
  socialAid: coded({ YES: "nécessaire", NO: "pas nécessaire" }),
  fictional: coded({ NO: "réels seulement", YES: "exemples inventés seulement" }),
};

/** The motives of the official list of what became of a notification, and two of our own. */
export const motives = coded({
  EXCLUSION: "Exclusion",
  AGE: "Limite d’âge atteinte",
  86: "Plateau technique non adapté",
  113: "Éloignement géographique",
  114: "Ressources du service insuffisantes",
  115: "Service non adapté au projet de vie",
  116: "Type de handicap ne relevant pas du service",
  117: "Situation changée",
  118: "Refus de s’inscrire",
  119: "Admission ailleurs",
  120: "Déménagement",
  121: "Refus d’adhérer au projet",
  122: "Âge incompatible",
  127: "Retraite",
  148: "Personne non jointe",
});
