import type { Action, Facts } from "../facts";
import { isFreeOrder, isHandedOver, sorts } from "../senses";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** Made things that other rules speak of. */
const ELSEWHERE = TAG.chart | TAG.runtime | TAG.running | TAG.money | TAG.access;

/** What is opened to be worked on: it did not exist before. */
const OPENED = /^(issue|ticket|pr|case|dispute|thread|incident|discussion|request|claim|poll)$/;

/** What is drawn into an open drawing. */
const DRAWN =
  /^(?:line|arrow|star|ellipse|circle|rectangle|square|shape|polygon|path|curve|spline|arc|box|wall|text|wire)$/;

function isRecord(action: Action, facts: Facts): boolean {
  const { cls, verb, head, headTags } = action;
  if (cls === "build" && verb !== "build" && verb !== "rebuild") return false;
  // "Build the workspace in the folder" compiles what is there.
  if (cls === "build" && /^re?build(?:s|ing)? (?:the|your|this|its) /i.test(action.field.text.slice(action.start)))
    return false;
  if (cls === "generate") return verb === "draw" && DRAWN.test(head ?? "");
  if (cls === "build" && head === null) return false;
  if (isHandedOver(action)) return false;
  if (cls === "drive") return verb === "open" && OPENED.test(head ?? "");
  if (cls === "order") return isFreeOrder(action, facts) && action.where !== "later" && !sorts(action);
  return (
    head === null ||
    ((headTags & ELSEWHERE) === 0 &&
      !/^(number|requests?|call|completion|embedding|explanation|translation)$/.test(head))
  );
}

export const createsRecord: Rule = {
  id: "creates-record",
  title: "Creates a record",
  meaning: "Adds something new that can be taken away again.",
  effect: "Write",
  weight: 2.5,
  reader: { kind: "action", classes: ["create", "build", "order", "drive", "generate"], test: isRecord },
  examples: {
    match: [
      { name: "create_recipe", description: "Create a recipe" },
      { name: "add_supplier" },
      { name: "draw_arrow", description: "Draw an arrow" },
    ],
    noMatch: [{ name: "list_recipes" }, { name: "create_vm", description: "Create a virtual machine" }],
  },
};
