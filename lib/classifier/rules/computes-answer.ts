import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const computesAnswer: Rule = {
  id: "computes-answer",
  title: "Computes an answer",
  meaning: "Calculates, converts, checks or reasons over what it is given; the result is the answer.",
  effect: "Read",
  weight: 2.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["compute", "create"],
    test: (action) =>
      (action.cls === "compute" && !(action.verb === "evaluate" && (action.npTags & TAG.code) !== 0)) ||
      (action.verb === "add" && /^(number|integer|value)$/.test(action.head ?? "")),
  },
  examples: {
    match: [{ name: "convert_units", description: "Convert litres to gallons" }, { name: "validate_iban" }],
    noMatch: [{ name: "send_parcel_notice", description: "Send a notice to the courier" }],
  },
};
