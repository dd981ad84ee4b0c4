import type { Action, Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "changes the plan of a subscription" */
function changesPlan({ cls, head, field, start, end }: Action): boolean {
  return (
    cls === "update" &&
    /^(plan|tier|seat|price)$/.test(head ?? "") &&
    /subscription/i.test(field.text.slice(start, end + 40))
  );
}

function isPaid(action: Action, facts: Facts): boolean {
  if (changesPlan(action) || action.head === "autorenewal") return true;
  if (action.cls === "send")
    return (
      action.verb === "subscribe" &&
      facts.arguments.some(({ words }) => words.some(({ form }) => /^(plan|payment|price|card|billing)$/.test(form)))
    );
  if (action.head !== "subscription") return false;
  return (
    ((facts.serverTags | facts.headlineTags) & TAG.money) !== 0 ||
    facts.headlineTags === 0 ||
    /customer|plan|billing|paid|price/.test(facts.description?.text.slice(0, 400) ?? "")
  );
}

export const subscribesPaid: Rule = {
  id: "subscribes-paid",
  title: "Starts a paid subscription",
  meaning: "Creates or changes a subscription in a setting of money.",
  effect: "Financial",
  weight: 2,
  reader: {
    kind: "action",
    classes: ["create", "update", "send"],
    test: isPaid,
  },
  examples: {
    match: [{ name: "create_subscription", description: "Create a subscription for a customer on a price plan" }],
    noMatch: [{ name: "create_subscription", description: "Subscribe to changes of a folder" }],
  },
};
