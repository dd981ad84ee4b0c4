import { uninstallsData } from "../senses";
import type { Rule } from "../rule";

export const installsSoftware: Rule = {
  id: "installs-software",
  title: "Installs or removes software",
  meaning: "Installs, upgrades or uninstalls a package, plugin or application.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["install", "multi"],
    test: (action) =>
      action.cls === "install"
        ? !uninstallsData(action)
        : /^(package|plugin|extension|dependency|addon)$/.test(action.head ?? ""),
  },
  examples: {
    match: [{ name: "install_plugin", description: "Install a plugin" }],
    noMatch: [{ name: "list_plugins" }],
  },
};
