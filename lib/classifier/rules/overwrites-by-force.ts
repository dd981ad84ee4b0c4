import type { Rule } from "../rule";

export const overwritesByForce: Rule = {
  id: "overwrites-by-force",
  title: "Overwrites by force",
  meaning: "Forces a change over what is there: a force push, a hard reset, replacing everything.",
  effect: "Destructive",
  weight: 3.5,
  reader: {
    kind: "concept",
    concept: "force",
    test: (hit) => !hit.negated && /^force(push|reset)/.test(hit.token.form) && hit.where !== "argument",
  },
  examples: {
    match: [{ name: "sync_branch", description: "Force pushes a branch" }],
    noMatch: [{ name: "view_branch" }],
  },
};
