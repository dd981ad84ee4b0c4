import type { Rule } from "../rule";
import { choosesForLater, isWindow, opensWork } from "../senses";

export const opensSession: Rule = {
  id: "opens-session",
  title: "Opens or chooses a session",
  meaning: "Logs in, connects, opens a document, or selects the project, account or context that later calls use.",
  effect: "Write",
  weight: 2,
  reader: {
    kind: "action",
    classes: ["update", "drive"],
    test: (action) =>
      opensWork(action) ||
      (!isWindow(action) &&
        /^(log(in|out)|sign(in|out)|authenticate|connect|disconnect|select|switch|authorize|set)$/.test(action.verb) &&
        (action.verb !== "set" || /^(active|current|default|context)/.test(action.object)) &&
        (action.verb !== "select" || choosesForLater(action))),
  },
  examples: {
    match: [
      { name: "connect_harbour", description: "Connect to a harbour server" },
      { name: "login" },
      { name: "open_drawing", description: "Open a drawing" },
    ],
    noMatch: [{ name: "list_harbours" }, { name: "open_tab", description: "Open a browser tab" }],
  },
};
