import type { Action, Facts } from "../facts";
import { isFreeOrder, sorts } from "../helpers";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** Made things that other rules speak of. */
const ELSEWHERE = TAG.chart | TAG.runtime | TAG.running | TAG.money | TAG.access;

function isRecord(action: Action, facts: Facts): boolean {
  const { cls, verb, head, headTags } = action;
  if (cls === "build" && verb !== "build" && verb !== "rebuild") return false;
  if (cls === "order") return isFreeOrder(action, facts) && action.where !== "later" && !sorts(action);
  return (
    head === null ||
    ((headTags & ELSEWHERE) === 0 && !/^(number|request|call|completion|embedding|explanation|translation)$/.test(head))
  );
}

export const createsRecord: Rule = {
  id: "creates-record",
  title: "Creates a record",
  meaning: "Adds something new that can be taken away again.",
  effect: "Write",
  weight: 2.5,
  references: [],
  reader: { kind: "action", classes: ["create", "build", "order"], test: isRecord },
  examples: {
    match: [{ name: "create_recipe", description: "Create a recipe" }, { name: "add_supplier" }],
    noMatch: [{ name: "list_recipes" }, { name: "create_vm", description: "Create a virtual machine" }],
  },
};
