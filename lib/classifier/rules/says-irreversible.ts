import type { ConceptHit } from "../facts";
import type { Rule } from "../rule";

/** "permanently stored", "a permanent link": what stays for good is not lost. */
function lasts({ field, token }: ConceptHit): boolean {
  return (
    /^(?:permanent|permanently|forever)$/.test(token.form) &&
    /^(?:ly)?[ -](?:ignor|stor|sav|keep|kept|host|link|url|address|redirect|resident|record|storage|available|assign|enabl|mut|visible|public)/i.test(
      field.text.slice(token.end, token.end + 20),
    )
  );
}

export const saysIrreversible: Rule = {
  id: "says-irreversible",
  title: "Says it cannot be undone",
  meaning: 'The text says "permanently", "irreversible" or "cannot be undone".',
  effect: "Destructive",
  weight: 2,
  reader: {
    kind: "concept",
    concept: "irreversible",
    test: (hit) => (!hit.negated || hit.token.form === "undone" || hit.token.form === "undo") && !lasts(hit),
  },
  examples: {
    match: [{ name: "shred", description: "Permanently shreds a page" }],
    noMatch: [
      { name: "fold", description: "Folds a page" },
      { name: "keep", description: "Keeps a page; it is permanently stored" },
    ],
  },
};
