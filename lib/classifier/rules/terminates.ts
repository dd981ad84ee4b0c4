import { endsProgram } from "../senses";
import type { Rule } from "../rule";

/** Uninstalled, these are gone with what they hold; a package or a plugin is only put off the machine. */
const HOLDS_DATA = /^(release|chart|app|application|asset|instance|site|stack|deployment)$/;

export const terminates: Rule = {
  id: "terminates",
  title: "Ends something for good",
  meaning: "Terminates or kills something that runs.",
  effect: "Destructive",
  weight: 4,
  reader: {
    kind: "action",
    classes: ["revoke", "update", "install"],
    test: (action) =>
      action.cls === "install" ? action.verb === "uninstall" && HOLDS_DATA.test(action.head ?? "") :
      action.cls === "update"
        ? action.verb === "close" && action.head === "account"
        : /^(terminate|kill|abort|quit|exit|expire|force)/.test(action.verb) && !endsProgram(action),
  },
  examples: {
    match: [{ name: "terminate_instance", description: "Terminate an instance" }],
    noMatch: [{ name: "list_instances" }],
  },
};
