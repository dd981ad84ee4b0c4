import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const runsCommand: Rule = {
  id: "runs-command",
  title: "Runs a command",
  meaning: "Hands a command line to a shell, a terminal or an administration tool.",
  effect: "Execute",
  weight: 4,
  references: [],
  reader: {
    kind: "action",
    classes: ["execute", "send", "light", "multi"],
    test: (action) =>
      ((action.npTags & TAG.command) !== 0 || (action.head === null && (action.tags & TAG.command) !== 0)) &&
      action.head !== "history" &&
      (action.cls !== "send" ||
        /terminal|console|stdin|keystroke|shell/.test(action.object) ||
        (action.headTags & (TAG.message | TAG.money | TAG.file)) === 0),
  },
  examples: {
    match: [{ name: "run_shell", description: "Run a shell command" }],
    noMatch: [{ name: "list_commands", description: "List commands" }],
  },
};
