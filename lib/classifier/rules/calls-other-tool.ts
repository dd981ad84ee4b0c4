import type { Rule } from "../rule";

export const callsOtherTool: Rule = {
  id: "calls-other-tool",
  title: "Calls another tool or agent",
  meaning: "Passes a call on to another tool, function or agent.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["execute", "send", "update", "compute"],
    test: (action) =>
      (/^(forward|relay|pass)$/.test(action.verb) && /^(call|request|tool|command)$/.test(action.head ?? "")) ||
      (/^(tool|function|agent|lambda|assistant|skill|webhook|capability)$/.test(action.head ?? "") &&
        ((action.cls === "execute" && action.verb !== "continue") || action.verb === "delegate")),
  },
  examples: {
    match: [{ name: "call_tool", description: "Call a tool by its name" }],
    noMatch: [{ name: "list_tools" }],
  },
};
