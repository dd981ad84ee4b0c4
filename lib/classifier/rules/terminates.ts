import { endsProgram, uninstallsData } from "../senses";
import type { Rule } from "../rule";

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
      action.cls === "install"
        ? uninstallsData(action)
        : action.cls === "update"
          ? action.verb === "close" && action.head === "account"
          : /^(terminate|kill|abort|quit|exit|expire|force)/.test(action.verb) && !endsProgram(action),
  },
  examples: {
    match: [
      { name: "terminate_instance", description: "Terminate an instance" },
      { name: "uninstall_site", description: "Uninstall a site" },
    ],
    noMatch: [{ name: "list_instances" }, { name: "uninstall_plugin", description: "Uninstall a plugin" }],
  },
};
