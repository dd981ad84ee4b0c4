import type { Argument, Facts, FieldText } from "./facts";

/** An argument's name as a field of its own: the key in the schema, or the words in the description. */
export function argumentName(argument: Argument): FieldText {
  if (argument.pointer === "description" && argument.description !== null) return argument.description;
  return { pointer: argument.pointer, text: argument.name, tokens: argument.words };
}

const CURRENCY = new Set([
  "currency",
  "coin",
  "token",
  "asset",
  "symbol",
  "payee",
  "payment",
  "wallet",
  "chain",
  "network",
  "card",
  "customer",
  "charge",
  "side",
]);

/** Whether the arguments name an amount together with somebody to get it or a currency. */
export function hasMoneyArguments(facts: Facts): boolean {
  const amount = facts.arguments.some(
    ({ kind, words }) => kind === "amount" && words.some(({ form }) => form !== "value"),
  );
  return (
    amount &&
    facts.arguments.some(({ kind, words }) => kind === "recipient" || words.some(({ form }) => CURRENCY.has(form)))
  );
}
