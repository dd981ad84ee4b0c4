import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const handlesWindows: Rule = {
  id: "handles-windows",
  title: "Opens or closes windows and programs",
  meaning: "Opens or closes a tab, a window, a file in an editor or an application.",
  effect: "Execute",
  weight: 2.5,
  references: [],
  reader: {
    kind: "action",
    classes: ["drive", "update"],
    test: (action) =>
      (/^(open|close)$/.test(action.verb) && (action.tags & (TAG.browser | TAG.device | TAG.file)) !== 0) ||
      /^(launch|open)$/.test(action.verb),
  },
  examples: {
    match: [{ name: "close_tab", description: "Close a browser tab" }],
    noMatch: [{ name: "close_ticket", description: "Close a ticket" }],
  },
};
