import type { Action } from "../facts";
import { isFixed } from "../senses";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "runs the line you give it", "with the options you pass". */
const GIVEN =
  /\b(?:line|text|input|string|statement|snippet|options|arguments|flags|what|whatever|anything)\b.{0,12}\byou (?:give|pass|type|provide|send|supply|enter|write)/i;

function isCommand(action: Action): boolean {
  if (isFixed(action)) return false;
  if (namesCommand(action)) return true;
  return action.cls === "execute" && GIVEN.test(action.field.text.slice(action.start, action.end + 70));
}

function namesCommand({ cls, verb, head, npTags, tags, headTags, object }: Action): boolean {
  // "Approve a pending command": the approval is what runs it; a pay run is money.
  if (cls === "update")
    return (
      /^(approve|confirm)$/.test(verb) &&
      /^(?:command|execution|run|rollout)$/.test(head ?? "") &&
      (npTags & TAG.money) === 0
    );
  if (
    /^(?:history|scanner|scan|analysis|linter|audit|check)$/.test(head ?? "") ||
    ((npTags & TAG.command) === 0 && (head !== null || (tags & TAG.command) === 0))
  )
    return false;
  // "Manage command aliases"
  if (cls === "multi") return (headTags & TAG.command) !== 0;
  if (cls !== "send") return true;
  return (
    /terminal|console|stdin|keystroke|shell/.test(object) || (headTags & (TAG.message | TAG.money | TAG.file)) === 0
  );
}

export const runsCommand: Rule = {
  id: "runs-command",
  title: "Runs a command",
  meaning: "Hands a command line to a shell, a terminal or an administration tool.",
  effect: "Execute",
  weight: 4,
  reader: { kind: "action", classes: ["execute", "send", "light", "multi", "update"], test: isCommand },
  examples: {
    match: [{ name: "run_shell", description: "Run a shell command" }],
    noMatch: [{ name: "list_commands", description: "List commands" }],
  },
};
