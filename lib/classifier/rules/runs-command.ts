import type { Action } from "../facts";
import { isFixed } from "../senses";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "runs the line you give it", "with the options you pass". */
const GIVEN =
  /\b(?:line|text|input|string|statement|snippet|options|arguments|flags|what|whatever|anything)\b.{0,12}\byou (?:give|pass|type|provide|send|supply|enter|write)/i;

/** What is typed where a shell listens is a command: "sends keys to a pane", "pastes text into the terminal". */
const INTO_TERMINAL =
  /^.{0,60}\b(?:to|into|in|on|at)\b (?:an? |the |this |that |its |your )?(?:[\w-]+ ){0,2}?(?:panes?|terminals?|shells?|repl|tty|console|stdin|command (?:line|prompt))\b/i;
/** These are shown there. */
const SHOWN = /^(?:messages?|notifications?|logs?|entry|entries|errors?|warnings?|output|feedback|results?|reports?)$/;

function typesIntoShell({ verb, head, field, start, end }: Action): boolean {
  return (
    /^(?:send|type|paste|write|enter|input|inject|feed|press|pipe)$/.test(verb) &&
    !SHOWN.test(head ?? "") &&
    INTO_TERMINAL.test(field.text.slice(start, end + 90))
  );
}

function isCommand(action: Action): boolean {
  if (isFixed(action)) return false;
  if (typesIntoShell(action)) return true;
  if (action.cls === "drive" || action.cls === "save") return false;
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
  if (SHOWN.test(head ?? "") || /^(?:notify|alert|announce|remind)$/.test(verb)) return false;
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
  reader: {
    kind: "action",
    classes: ["execute", "send", "light", "multi", "update", "drive", "save"],
    test: isCommand,
  },
  examples: {
    match: [
      { name: "run_shell", description: "Run a shell command" },
      { name: "paste_into_pane", description: "Paste text into a pane" },
    ],
    noMatch: [
      { name: "list_commands", description: "List commands" },
      { name: "notify_console", description: "Sends a message to the console" },
    ],
  },
};
