import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { endsProgram, uninstallsData } from "../senses";
import type { Rule } from "../rule";

/** "Exit copy mode": the mode is left, and nothing ends. */
function leaves({ verb, head, object }: Action): boolean {
  return (
    /^(?:quit|exit)$/.test(verb) &&
    (/^(?:mode|fullscreen|view|playmode|loop|menu|room|screen)$/.test(head ?? "") || /\bmode\b/i.test(object))
  );
}

/** "Voids an encounter": a record that no longer counts; with money it is a payment that is called off. */
function voids({ verb, head, headTags }: Action): boolean {
  return (
    verb === "void" &&
    head !== null &&
    (headTags & TAG.money) === 0 &&
    !/^(?:authori[sz]ation|hold|label|receipt|bill|check|list)$/.test(head)
  );
}

export const terminates: Rule = {
  id: "terminates",
  title: "Ends something for good",
  meaning:
    "Ends what cannot simply be started again: terminates an instance, voids a record, closes an account, uninstalls what holds data.",
  effect: "Destructive",
  weight: 4,
  reader: {
    kind: "action",
    classes: ["revoke", "update", "install"],
    test: (action) =>
      action.cls === "install"
        ? uninstallsData(action)
        : action.cls === "update"
          ? action.verb === "close" && action.head === "account"
          : (/^(terminate|kill|abort|quit|exit|expire|force)/.test(action.verb) &&
              !endsProgram(action) &&
              !leaves(action)) ||
            voids(action),
  },
  examples: {
    match: [
      { name: "void_record", description: "Voids an encounter of a patient" },
      { name: "terminate_instance", description: "Terminate an instance" },
      { name: "uninstall_site", description: "Uninstall a site" },
    ],
    noMatch: [
      { name: "list_instances" },
      { name: "exit_focus_mode", description: "Exit focus mode" },
      { name: "uninstall_plugin", description: "Uninstall a plugin" },
    ],
  },
};
