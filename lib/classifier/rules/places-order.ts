import type { Action, Facts } from "../facts";
import { isFreeOrder, sorts } from "../senses";
import type { Rule } from "../rule";

const DEAL = /^(order|deal|trade|position|bid|purchase|checkout|offer|reservation|booking)$/;

function isOrder(action: Action, facts: Facts): boolean {
  const { cls, verb, head, where } = action;
  if (cls === "update") return verb === "close" ? head === "position" : DEAL.test(head ?? "") && verb === "submit";
  if (cls === "drive") return verb === "open" && /^(deal|trade|position|order)$/.test(head ?? "");
  if (cls !== "order") return (cls === "create" || verb === "submit") && DEAL.test(head ?? "");
  // "Places, people and things" and "ordered by date" are no orders.
  if (verb === "place" || where === "later")
    return DEAL.test(head ?? "") || (verb !== "place" && verb !== "order" && head !== null);
  return !isFreeOrder(action, facts) && !sorts(action);
}

export const placesOrder: Rule = {
  id: "places-order",
  title: "Places an order",
  meaning: "Orders, books or reserves something that is paid for.",
  effect: "Financial",
  weight: 4.5,
  reader: { kind: "action", classes: ["order", "create", "send", "update", "drive"], test: isOrder },
  examples: {
    match: [{ name: "place_order", description: "Place an order" }, { name: "create_order" }],
    noMatch: [{ name: "list_orders" }, { name: "sort_orders" }],
  },
};
