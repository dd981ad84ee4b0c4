import type { Rule } from "../rule";

export const readsData: Rule = {
  id: "reads-data",
  title: "Reads data",
  meaning: "A verb of looking: the call returns information and leaves things as they are.",
  effect: "Read",
  weight: 2.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["read", "update"],
    test: (action) =>
      action.cls === "read"
        ? action.verb !== "download" && action.verb !== "load"
        : action.verb === "resolve" &&
          !/^(issue|thread|alert|incident|comment|conversation|discussion|conflict|ticket|finding|task)$/.test(
            action.head ?? "",
          ),
  },
  examples: {
    match: [{ name: "list_suppliers", description: "List the suppliers of a shop" }, { name: "fetchReceipt" }],
    noMatch: [{ name: "rename_supplier", description: "Rename a supplier" }],
  },
};
