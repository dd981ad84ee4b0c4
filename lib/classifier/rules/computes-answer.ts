import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

function computes({ cls, verb, head, npTags }: Action): boolean {
  if (cls === "create")
    return /^(number|integer|value)$/.test(head ?? "")
      ? verb === "add"
      : /^(completion|embedding|explanation|translation)$/.test(head ?? "");
  if (
    verb === "format" &&
    /^(disk|volume|drive|partition|filesystem|storage|usb|stick|sdcard|device)$/.test(head ?? "")
  )
    return false;
  return verb !== "evaluate" || (npTags & TAG.code) === 0;
}

export const computesAnswer: Rule = {
  id: "computes-answer",
  title: "Computes an answer",
  meaning: "Calculates, converts, checks or reasons over what it is given; the result is the answer.",
  effect: "Read",
  weight: 2.5,
  reader: { kind: "action", classes: ["compute", "create"], test: computes },
  examples: {
    match: [{ name: "convert_units", description: "Convert litres to gallons" }, { name: "validate_iban" }],
    noMatch: [{ name: "send_parcel_notice", description: "Send a notice to the courier" }],
  },
};
