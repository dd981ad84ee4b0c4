import type { Rule } from "../rule";
import { isWindow } from "../senses";

export const opensSession: Rule = {
  id: "opens-session",
  title: "Opens or chooses a session",
  meaning: "Logs in, connects, or selects the project, account or context that later calls use.",
  effect: "Write",
  weight: 2,
  reader: {
    kind: "action",
    classes: ["update"],
    test: (action) =>
      !isWindow(action) &&
      /^(log(in|out)|sign(in|out)|authenticate|connect|disconnect|select|switch|authorize|set)$/.test(action.verb) &&
      (action.verb !== "set" || /^(active|current|default|context)/.test(action.object)) &&
      (action.verb !== "select" ||
        /^(project|account|context|workspace|page|database|profile|environment|organization|org|device|board|team|model|instance|tenant|window|frame|app)$/.test(
          action.head ?? "",
        )),
  },
  examples: {
    match: [{ name: "connect_harbour", description: "Connect to a harbour server" }, { name: "login" }],
    noMatch: [{ name: "list_harbours" }],
  },
};
