import type { Rule } from "../rule";

export const exportsData: Rule = {
  id: "exports-data",
  title: "Exports data",
  meaning: "Hands out a copy of data, often many records at once.",
  effect: "Read",
  weight: 1.2,
  reader: { kind: "action", classes: ["save"], test: (action) => action.verb === "export" },
  examples: {
    match: [{ name: "export_ledger", description: "Export the ledger as CSV" }],
    noMatch: [{ name: "import_ledger", description: "Import a ledger file" }],
  },
};
