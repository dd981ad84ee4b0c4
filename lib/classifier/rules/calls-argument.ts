import type { Rule } from "../rule";

/** What an argument names is called ("Name of the tool to call"). */
const CALLED = [
  String.raw`\b(?:tool|function|operation|action|api|method|endpoint|procedure|workflow|agent|lambda)\b.{0,20}\b(?:to|be) (?:call|called|invoke|invoked|execute|executed|run|trigger|triggered)\b`,
];

export const callsArgument: Rule = {
  id: "calls-argument",
  title: "Calls what an argument names",
  meaning: "The description of an argument says that it names a tool, function or operation which is then called.",
  effect: "Execute",
  weight: 3.5,
  reader: { kind: "statement", says: [{ patterns: CALLED, within: "argument", denying: true }] },
  examples: {
    match: [
      {
        name: "gateway",
        inputSchema: {
          type: "object",
          properties: { target: { type: "string", description: "Name of the tool to call" } },
        },
      },
    ],
    noMatch: [
      {
        name: "gateway",
        inputSchema: { type: "object", properties: { target: { type: "string", description: "Name of the gate" } } },
      },
    ],
  },
};
