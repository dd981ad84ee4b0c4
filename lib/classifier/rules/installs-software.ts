import type { Action } from "../facts";
import { uninstallsData } from "../senses";
import type { Rule } from "../rule";

/** "Apply the downloaded system update" */
const UPDATES =
  /\b(?:system|software|security|service|os|firmware|kernel|downloaded|package)\b.*\b(?:update|patch|upgrade|firmware)s?$/i;

/** "Upgrade an account to the next tier": nothing is installed. */
function isStanding({ verb, head }: Action): boolean {
  return (
    /^(?:upgrade|downgrade)$/.test(verb) &&
    /^(?:account|plan|subscription|tier|user|member|membership|license|licence|customer|seat|guest|contact)$/.test(
      head ?? "",
    )
  );
}

export const installsSoftware: Rule = {
  id: "installs-software",
  title: "Installs or removes software",
  meaning: "Installs, upgrades or uninstalls a package, plugin or application.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["install", "multi", "update"],
    test: (action) =>
      (action.cls === "update" && action.verb === "apply" && UPDATES.test(action.object)) ||
      (action.cls === "install" && !uninstallsData(action) && !isStanding(action)) ||
      (action.cls === "multi" && /^(package|plugin|extension|dependency|addon)$/.test(action.head ?? "")),
  },
  examples: {
    match: [{ name: "install_plugin", description: "Install a plugin" }],
    noMatch: [{ name: "list_plugins" }],
  },
};
