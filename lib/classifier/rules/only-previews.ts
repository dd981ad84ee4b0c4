import type { Rule } from "../rule";

export const onlyPreviews: Rule = {
  id: "only-previews",
  title: "Only previews",
  meaning: "A preview, simulation or dry run: it shows what would happen.",
  effect: "Read",
  weight: 4,
  references: [],
  reader: {
    kind: "concept",
    concept: "dryRun",
    test: (hit, facts) =>
      !hit.negated &&
      (hit.where === "name" || hit.where === "lead") &&
      !facts.actions.some(({ cls, mood }) => cls === "drive" && mood === "asserted") &&
      !/^simulated$/.test(hit.token.form),
  },
  examples: {
    match: [
      { name: "preview_purge", description: "Shows which rows a purge would remove" },
      { name: "payout_dry_run" },
    ],
    noMatch: [{ name: "purge_rows", description: "Removes rows" }],
  },
};
