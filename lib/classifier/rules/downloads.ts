import { loadsInto } from "../senses";
import type { Rule } from "../rule";

export const downloads: Rule = {
  id: "downloads",
  title: "Downloads something",
  meaning: "Fetches a file; where it says that the file is stored, it is a Write.",
  effect: "Read",
  weight: 1,
  reader: {
    kind: "action",
    classes: ["read"],
    test: (action) => action.verb === "download" || (action.verb === "load" && !loadsInto(action)),
  },
  examples: {
    match: [{ name: "download_receipt", description: "Download a receipt" }],
    noMatch: [{ name: "upload_receipt", description: "Upload a receipt" }],
  },
};
