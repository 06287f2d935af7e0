const tours = { id: "COM-37261", name: "Tours" };
const plain = { purpose: "ORIENTER", audience: null, neededBy: null, km: "", details: {} };

/** Questions to start from, as the form reads them, but for their needs, which are codes. */
export const examples = [
  {
    label: "Un enfant de 9 ans à Tours, avec autisme : fonctions cognitives et vie scolaire",
    needs: ["serafin:1.1.1", "serafin:1.3.3.1"],
    question: { ...plain, commune: tours, years: "9", months: "2", audience: { code: "clientele:437" } },
  },
  {
    label: "Une femme de 78 ans à Tours : aide à la toilette, et répit pour son mari",
    needs: ["besoin-courant:aide-toilette", "besoin-courant:repit-aidant"],
    question: { ...plain, commune: tours, years: "78", months: "0", details: { sex: { code: "F" } } },
  },
  {
    label: "Un enfant de 4 ans à Loches, sans décision de la CDAPH",
    needs: ["serafin:1.1.1"],
    question: { ...plain, commune: { id: "COM-37132", name: "Loches" }, years: "4", months: "2" },
  },
];
