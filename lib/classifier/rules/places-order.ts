import type { Action, Facts } from "../facts";
import { isFreeOrder, sorts } from "../senses";
import type { Rule } from "../rule";

const DEAL = /^(order|deal|trade|position|bid|purchase|checkout|offer|reservation|booking)$/;

const MARKET = /^(?:trading|trader|broker|brokerage|exchange|futures|forex)$/;
const LIMITS = /\b(?:stop[- ]loss|take[- ]profit|sl\/tp|stop\/limit|limit price)\b/i;

/** Arguments of an order on a market. */
const STOPS = /^(?:sl|tp|stop_?loss|take_?profit|leverage|limit_?price|stop_?price)$/i;

/** Whether an order or a position on a market is changed: what is bought or sold, and at what price, changes with it. */
function changesOrder({ verb, field, start, end }: Action, { server, description, arguments: args }: Facts): boolean {
  return (
    /^(?:modify|update|amend|change|adjust|edit|set)$/.test(verb) &&
    /(?:\b|_)(?:order|position)s?(?:\b|_)/i.test(field.text.slice(start, end + 30)) &&
    (server.some(({ form }) => MARKET.test(form)) ||
      LIMITS.test(description?.text.slice(0, 300) ?? "") ||
      args.some(({ name }) => STOPS.test(name)))
  );
}

/** A deal that is recorded for a sales team: it stands in a stage and belongs to somebody. */
function sellsNothing({ arguments: args }: Facts): boolean {
  return args.some(({ words }) => words.some(({ form }) => /^(?:stage|pipeline|owner|contact|company)$/.test(form)));
}

function isOrder(action: Action, facts: Facts): boolean {
  const { cls, verb, head, where, plural } = action;
  if (head === "deal" && cls === "create" && sellsNothing(facts)) return false;
  if (cls === "update") {
    if (verb === "close") return head === "position";
    return (DEAL.test(head ?? "") && verb === "submit") || changesOrder(action, facts);
  }
  if (cls === "drive") return verb === "open" && !plural && /^(deal|trade|position|order)$/.test(head ?? "");
  if (cls !== "order") return (cls === "create" || verb === "submit") && DEAL.test(head ?? "");
  // "Places, people and things" and "ordered by date" are no orders.
  if (sorts(action)) return false;
  if (verb === "place" || where === "later")
    return DEAL.test(head ?? "") || (verb !== "place" && verb !== "order" && head !== null);
  return !isFreeOrder(action, facts);
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
