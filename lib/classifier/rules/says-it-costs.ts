import type { Rule } from "../rule";

export const saysItCosts: Rule = {
  id: "says-it-costs",
  title: "Says that the call costs",
  meaning: "The text speaks of a fee or a charge for the call.",
  effect: "Financial",
  weight: 0.8,
  reader: {
    kind: "concept",
    concept: "costs",
    test: (hit) => !hit.negated && /^(charged|billed|paid|fee)$/.test(hit.token.form) && hit.where !== "argument",
  },
  examples: {
    match: [{ name: "print_poster", description: "Prints a poster. Each print is charged to your account." }],
    noMatch: [{ name: "view_poster" }],
  },
};
