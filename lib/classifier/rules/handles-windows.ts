import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

const SEEN = TAG.browser | TAG.device | TAG.file;
const PROGRAMS = /^(app|application|studio|program|editor|ide|session|project|url|link|dashboard|client|chat)$/;

function isWindow({ verb, head, tags }: Action): boolean {
  return (
    (verb === "open" || verb === "close") && ((tags & SEEN) !== 0 || (verb === "open" && PROGRAMS.test(head ?? "")))
  );
}

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
