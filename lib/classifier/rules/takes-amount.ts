import type { Facts } from "../facts";
import { argumentName } from "../argument-name";
import { hasMoneyArguments } from "../money-arguments";
import type { Rule, Span } from "../rule";

/** The amount argument, when a recipient or a currency stands beside it. */
function locate(facts: Facts): Span | null {
  if (!hasMoneyArguments(facts)) return null;
  const amount = facts.arguments.find(({ kind }) => kind === "amount");
  return amount === undefined
    ? null
    : { field: argumentName(amount), start: amount.start, end: amount.start + amount.name.length, where: "argument" };
}

export const takesAmount: Rule = {
  id: "takes-amount",
  title: "Takes an amount of money",
  meaning: "Arguments name an amount together with a recipient or a currency.",
  effect: "Financial",
  weight: 1,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      {
        name: "settle",
        description: "Settle up",
        inputSchema: { type: "object", properties: { amount: { type: "number" }, recipient: { type: "string" } } },
      },
    ],
    noMatch: [
      {
        name: "settle",
        description: "Settle in",
        inputSchema: { type: "object", properties: { room: { type: "string" } } },
      },
    ],
  },
};
