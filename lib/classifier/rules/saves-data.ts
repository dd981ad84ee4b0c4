import { loadsInto, tracks } from "../senses";
import type { Rule } from "../rule";

export const savesData: Rule = {
  id: "saves-data",
  title: "Stores data",
  meaning: "Writes, uploads, imports or records something that stays.",
  effect: "Write",
  weight: 2.5,
  reader: {
    kind: "action",
    classes: ["save", "read"],
    test: (action) =>
      action.cls === "read"
        ? tracks(action) || loadsInto(action)
        : action.verb !== "export" && action.verb !== "log" && action.verb !== "cache",
  },
  examples: {
    match: [{ name: "upload_scan", description: "Upload a scan" }, { name: "save_sketch" }],
    noMatch: [{ name: "view_sketch", description: "View a sketch" }],
  },
};
