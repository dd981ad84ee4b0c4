import type { Rule } from "../rule";

/** What goes with its data when it is uninstalled. */
export const DEPLOYED = /^(?:app|application|release|chart|asset|site|website|stack|server|endpoint)$/;

export const installsSoftware: Rule = {
  id: "installs-software",
  title: "Installs or removes software",
  meaning: "Installs, upgrades or uninstalls a package, plugin or application.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["install", "multi"],
    test: ({ cls, verb, head }) =>
      (cls === "install" && !(verb === "uninstall" && DEPLOYED.test(head ?? ""))) ||
      /^(package|plugin|extension|dependency|addon)$/.test(head ?? ""),
  },
  examples: {
    match: [{ name: "install_plugin", description: "Install a plugin" }],
    noMatch: [{ name: "list_plugins" }],
  },
};
