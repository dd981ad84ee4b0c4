import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const placesOrder: Rule = {
  id: "places-order",
  title: "Places an order",
  meaning: "Orders, books or reserves something that is paid for.",
  effect: "Financial",
  weight: 4.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["order", "create", "send", "update", "drive"],
    test: (action) =>
      action.verb === "open"
        ? /^(deal|trade|position|order)$/.test(action.head ?? "")
        : action.cls === "order"
          ? !/^(object|actor|marker|block|shape|item|component|node|pin)$/.test(action.head ?? "")
          : (action.headTags & TAG.money) !== 0 &&
            /^(order|deal|trade|position|bid|purchase|checkout|offer|reservation|booking)$/.test(action.head ?? "") &&
            (action.cls === "create" || action.verb === "submit"),
  },
  examples: {
    match: [{ name: "place_order", description: "Place an order" }, { name: "create_order" }],
    noMatch: [{ name: "list_orders" }, { name: "sort_orders" }],
  },
};
