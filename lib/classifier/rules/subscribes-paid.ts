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

/** What one subscribes to without paying: changes, events, a channel; and the subscriptions of a cloud, which are accounts. */
const NOTIFYING =
  /topic|event|webhook|notif|feed|alert|channel|stream|e-?mail|newsletter|folder|change|watch|callback|message|pub-?sub|queue|graphql|resource|azure|tenant|thread|user/i;

function notifies({ name, serverName, description, arguments: args }: Facts): boolean {
  return (
    [name.text, serverName, description?.text.slice(0, 400) ?? ""].some((text) => NOTIFYING.test(text)) ||
    args.some(({ name: argument }) => NOTIFYING.test(argument))
  );
}

function isPaid(action: Action, facts: Facts): boolean {
  if (changesPlan(action)) return true;
  // Switched off, it takes no money any more.
  if (action.head === "autorenewal") return action.verb !== "disable";
  if (action.cls === "send")
    return (
      action.verb === "subscribe" &&
      facts.arguments.some(({ words }) => words.some(({ form }) => /^(plan|payment|price|card|billing)$/.test(form)))
    );
  if (action.head !== "subscription" || /^(?:select|set|switch|mark|rename)$/.test(action.verb)) return false;
  return (
    ((facts.serverTags | facts.headlineTags) & TAG.money) !== 0 ||
    /customer|plan|billing|paid|price/.test(facts.description?.text.slice(0, 400) ?? "") ||
    !notifies(facts)
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
    match: [
      { name: "create_subscription", description: "Create a subscription for a customer on a price plan" },
      { name: "update_subscription", description: "Updates a subscription" },
    ],
    noMatch: [{ name: "create_subscription", description: "Subscribe to changes of a folder" }],
  },
};
