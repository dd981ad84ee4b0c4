import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";

const CALLED =
  /\b(?:tool|function|operation|action|api|method|endpoint|procedure|workflow|agent|lambda)\b.{0,20}\b(?:to|be) (?:call|called|invoke|invoked|execute|executed|run|trigger|triggered)\b/i;

/** An argument that names what is called ("Name of the tool to call"). */
function locate(facts: Facts): Span | null {
  for (const { description } of facts.arguments) {
    const match = description === null ? null : CALLED.exec(description.text.slice(0, 160));
    if (match !== null && description !== null && description.pointer !== "description") {
      return { field: description, start: match.index, end: match.index + match[0].length, where: "argument" };
    }
  }
  return null;
}

export const callsArgument: Rule = {
  id: "calls-argument",
  title: "Calls what an argument names",
  meaning: "The description of an argument says that it names a tool, function or operation which is then called.",
  effect: "Execute",
  weight: 3.5,
  reader: { kind: "facts", find: locate },
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
