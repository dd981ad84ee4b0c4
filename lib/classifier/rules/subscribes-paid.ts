import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const subscribesPaid: Rule = {
  id: "subscribes-paid",
  title: "Starts a paid subscription",
  meaning: "Creates or changes a subscription in a setting of money.",
  effect: "Financial",
  weight: 2,
  references: [],
  reader: {
    kind: "action",
    classes: ["create", "update", "send"],
    test: (action, facts) =>
      action.cls === "send"
        ? action.verb === "subscribe" &&
          facts.arguments.some(({ words }) =>
            words.some(({ form }) => /^(plan|payment|price|card|billing)$/.test(form)),
          )
        : action.head === "subscription" &&
          ((facts.serverTags & TAG.money) !== 0 ||
            (facts.headlineTags & TAG.money) !== 0 ||
            facts.headlineTags === 0 ||
            (facts.headlineTags !== 0 &&
              /customer|plan|billing|paid|price/.test(facts.description?.text.slice(0, 400) ?? ""))),
  },
  examples: {
    match: [{ name: "create_subscription", description: "Create a subscription for a customer on a price plan" }],
    noMatch: [{ name: "create_subscription", description: "Subscribe to changes of a folder" }],
  },
};
