import { uninstallsData } from "../senses";
import type { Rule } from "../rule";

/** "Apply the downloaded system update" */
const UPDATES =
  /\b(?:system|software|security|service|os|firmware|kernel|downloaded|package)\b.*\b(?:update|patch|upgrade|firmware)s?$/i;

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
      (action.cls === "install" && !uninstallsData(action)) ||
      (action.cls === "multi" && /^(package|plugin|extension|dependency|addon)$/.test(action.head ?? "")),
  },
  examples: {
    match: [{ name: "install_plugin", description: "Install a plugin" }],
    noMatch: [{ name: "list_plugins" }],
  },
};
