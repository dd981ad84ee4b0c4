import type { Rule } from "../rule";
import { isWindow } from "../senses";

export const handlesWindows: Rule = {
  id: "handles-windows",
  title: "Opens or closes windows and programs",
  meaning: "Opens or closes a tab, a window, a file in an editor or an application.",
  effect: "Execute",
  weight: 2.5,
  reader: { kind: "action", classes: ["drive", "update"], test: isWindow },
  examples: {
    match: [{ name: "close_tab", description: "Close a browser tab" }],
    noMatch: [{ name: "close_ticket", description: "Close a ticket" }],
  },
};
