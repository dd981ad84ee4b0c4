import type { Rule } from "../rule";

/** What goes with its data when it is uninstalled. */
export const DEPLOYED = /^(?:app|application|release|chart|asset|site|website|stack|server|endpoint)$/;

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
    test: ({ cls, verb, head, object }) =>
      (cls === "update" && verb === "apply" && UPDATES.test(object)) ||
      (cls === "install" && !(verb === "uninstall" && DEPLOYED.test(head ?? ""))) ||
      (cls === "multi" && /^(package|plugin|extension|dependency|addon)$/.test(head ?? "")),
  },
  examples: {
    match: [{ name: "install_plugin", description: "Install a plugin" }],
    noMatch: [{ name: "list_plugins" }],
  },
};
