import { isHandedOver } from "../senses";
import type { Rule } from "../rule";

export const worksOnText: Rule = {
  id: "works-on-text",
  title: "Works on a given text",
  meaning: "Cuts, strips or changes a text, a number or a list that the caller hands over; the result is the answer.",
  effect: "Read",
  weight: 2,
  reader: { kind: "action", classes: ["delete", "remove", "update", "execute", "create"], test: isHandedOver },
  examples: {
    match: [
      { name: "truncate_text", description: "Truncates a text to a number of letters" },
      { name: "remove_whitespace", description: "Removes the whitespace of a string" },
    ],
    noMatch: [{ name: "delete_letter", description: "Deletes a letter from the archive" }],
  },
};
