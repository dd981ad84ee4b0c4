import type { Facts } from "./facts";
import { wordSet } from "./lexicon/words";

const AMOUNTS = wordSet("amount amounts sats lamports cents total wei gwei usd eur");
const CURRENCY = wordSet(
  `currency coin token asset symbol payee payment wallet chain network card customer charge side iban creditor debtor seller buyer`,
);

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

/** Whether an argument is an amount: beside a verb of paying or transferring that is money. */
export function hasAmount(facts: Facts): boolean {
  return facts.arguments.some(({ kind, words }) => kind === "amount" && words.some(({ form }) => AMOUNTS.has(form)));
}
