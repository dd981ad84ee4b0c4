import type { Rule } from "../rule";

/** "maintains session state": how it works, not what it does. */
const KEPT = /^(?:state|session|context|history|consistency|order|structure|quality|format)$/;

export const manages: Rule = {
  id: "manages",
  title: "Manages something",
  meaning: '"Manage" and its like say that something is changed, not what; the rest of the definition decides.',
  effect: "Write",
  weight: 0.8,
  reader: {
    kind: "action",
    classes: ["multi"],
    test: ({ verb, head }) => verb !== "maintain" || !KEPT.test(head ?? ""),
  },
  examples: {
    match: [{ name: "manage_recipes", description: "Manage recipes" }],
    noMatch: [{ name: "list_recipes", description: "List recipes" }],
  },
};
