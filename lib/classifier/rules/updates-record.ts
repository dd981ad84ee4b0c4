import type { Action } from "../facts";
import { givesTask, isWindow, resizes, runs } from "../senses";
import { TAG } from "../lexicon/lexicon";
import { controls } from "./controls-device";
import type { Rule } from "../rule";

/** Settings, rights and contents have rules of their own. */
const ELSEWHERE = TAG.config | TAG.access | TAG.overwritable;
const SETTLED =
  /^(issue|thread|alert|incident|comment|conversation|discussion|conflict|ticket|finding|task|case|question|challenge)$/;

function isChange(action: Action): boolean {
  const { cls, verb, head, headTags, object } = action;
  if (cls === "lifecycle") return !runs(action) && (headTags & (TAG.minor | TAG.message)) === 0;
  if (cls === "move_money")
    return /^(issue|repository|call|file|document|data|project|chat|ticket|contract|profile|conversation|domain|case|member|user|task|session|agent)$/.test(
      head ?? "",
    );
  // Closing an account ends it; closing a position sells it.
  if (verb === "close" && (head === "account" || head === "position")) return false;
  if (isWindow(action) || resizes(action) || givesTask(action)) return false;
  // Those that open a session have a rule of their own.
  if (/^(?:authenticate|login|logout|signin)$/.test(verb)) return false;
  if (verb === "move" && /\b(?:mouse|cursor|pointer)\b/i.test(object)) return false;
  if (/^(?:set|adjust|move|rotate|toggle|turn)$/.test(verb) && controls(action)) return false;
  if (verb === "resolve") return SETTLED.test(head ?? "");
  if (verb === "apply" && /manifest|yaml|migration|terraform/i.test(object)) return false;
  return (headTags & ELSEWHERE) === 0;
}

export const updatesRecord: Rule = {
  id: "updates-record",
  title: "Changes a record",
  meaning: "Changes what is there: edit, rename, move, assign, close, restore.",
  effect: "Write",
  weight: 2.5,
  reader: { kind: "action", classes: ["update", "lifecycle", "move_money"], test: isChange },
  examples: {
    match: [{ name: "rename_recipe", description: "Rename a recipe" }, { name: "markInvoiceSeen" }],
    noMatch: [{ name: "view_recipe", description: "View a recipe" }],
  },
};
