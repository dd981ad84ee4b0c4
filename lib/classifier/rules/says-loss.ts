import type { ConceptHit } from "../facts";
import type { Rule } from "../rule";

/** "for when the phone is lost" */
function isSupposed({ field, token }: ConceptHit): boolean {
  return /\b(?:when|if|case)\b[^.;,]*$/i.test(field.text.slice(Math.max(0, token.start - 40), token.start));
}

export const saysLoss: Rule = {
  id: "says-loss",
  title: "Says that something is lost",
  meaning: "The text says that data, changes or contents are lost, discarded or gone after the call.",
  effect: "Destructive",
  weight: 2.5,
  reader: {
    kind: "concept",
    concept: "loss",
    test: (hit) => !hit.negated && (hit.where === "lead" || hit.where === "later") && !isSupposed(hit),
  },
  examples: {
    match: [{ name: "roll_to_snapshot", description: "Takes a volume to a snapshot; data written since is lost." }],
    noMatch: [
      { name: "show_snapshot", description: "Shows a snapshot; nothing is lost." },
      { name: "show_spare", description: "Shows the spare key for when the first one is lost." },
    ],
  },
};
