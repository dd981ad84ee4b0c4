import type { Facts } from "../facts";
import { hasMoneyArguments } from "../money-arguments";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import type { Token } from "../tokens";
import { actionsOf, type RiskInput, type RiskVerdict } from "./verdict";

/** Verbs of payments without a ceiling. */
const FREE = wordSet("pay payout transfer send bet disburse reimburse remit donate wire cashout invest disperse");
/** One thing with a price of its own. */
const ONE_THING = wordSet(
  "refund invoice order paylink checkout subscription card domain giftcard plan booking ticket session link intent page",
);
const FREE_THINGS = wordSet(
  "payment payout transfer withdrawal deal trade position fund money balance proceeds earnings swap liquidity",
);
/** Arguments of a trade. */
const TRADING = wordSet("symbol ticker side leverage pair quantity shares direction epic instrument");

const MARKET = wordSet("market limit stock stocks share shares crypto futures perpetual spot forex exchange");

const free: RiskVerdict = { risk: 5, reason: "free transfer" };
const bounded: RiskVerdict = { risk: 4, reason: "bounded payment" };

const isMarket = ({ form }: Token): boolean => MARKET.has(form);

/** "market order", "limit order", shares, futures. */
function tradesAtMarket({ description, name }: Facts): boolean {
  return name.tokens.some(isMarket) || (description?.tokens.slice(0, 30).some(isMarket) ?? false);
}

/** What is done on a chain has no ceiling and is not called back. */
function isOnChain({ headlineTags, serverTags, concepts }: Facts): boolean {
  return ((headlineTags | serverTags) & TAG.crypto) !== 0 && concepts.get("costs") === undefined;
}

/** Money that is not real, or that only changes its pot. */
const TEST_MONEY =
  /\bpaper[- ]?(?:trad|account|money|order)|\bsimulated money\b|\b(?:test|sandbox) (?:money|funds|account)\b/i;
const OWN_POT = /\b(?:savings|pot|goal|piggy bank|top[- ]?ups?|prepaid)\b/i;
/** What is paid has no ceiling: everybody's pay, or as much as the caller says. */
const UNBOUNDED = /\b(?:payrolls?|salar(?:y|ies)|wages)\b|\bany (?:amount|size|sum)\b(?! between)/i;

/** Bounded by its own words: "any amount between $5 and $500", "builds an unsigned transaction" that somebody has yet to sign. */
const BOUNDED =
  /\bbetween [$€£]?\d+ and [$€£]?\d+|\bup to [$€£]\d+|\b(?:build|prepare|construct|create|return|generate)s?\b[^.;]{0,20}\bunsigned\b/i;
/** Assets on a market or a chain, and standing orders on a bank account: told without a verb that says how much. */
const ASSETS =
  /\b(?:perp|leveraged?|prediction market|resolved markets?|at the best available odds|sats|on-?chain|lightning channel|delegation|validators?|compound|liquidity|staking|yield|earn product|voting power|standing (?:order|instruction)|nonce|spot balance|currency balances|(?:yes|no|long|short) position|automatic investment|automatic (?:\w+ )?contribution|funds it from|existing mandate|multisig|safe transaction)\b/i;

function isTestMoney({ name, description, server, concepts }: Facts): boolean {
  return (
    concepts.get("testnet")?.some(({ negated }) => !negated) === true ||
    [...server, ...name.tokens].some(({ form }) => form === "paper") ||
    TEST_MONEY.test(description?.text.slice(0, 400) ?? "")
  );
}

/** The name and the beginning of the description, as words. */
function headlineText({ name, description }: Facts): string {
  return `${name.tokens.map(({ form }) => form).join(" ")} ${description?.text.slice(0, 300) ?? ""}`;
}

/** Risk of a Financial: one bounded payment, or money that goes where and as much as the caller says. */
export function financialRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  if (isTestMoney(facts)) return bounded;
  const text = headlineText(facts);
  if (OWN_POT.test(text) && !facts.arguments.some(({ kind }) => kind === "recipient")) return bounded;
  if (BOUNDED.test(text)) return bounded;
  if (input.has("signs-transaction", "trades-assets", "transfers-money")) return free;
  const actions = actionsOf(input, "pays", "issues-payment", "places-order", "cancels-order", "subscribes-paid");
  const main = actions[0];
  if ((UNBOUNDED.test(text) || ASSETS.test(text)) && main?.cls !== "cancel") return free;
  if (main === undefined) return hasMoneyArguments(facts) || isOnChain(facts) ? free : bounded;
  if (
    /^(refund|request|capture|confirm|finali[sz]e)$/.test(main.verb) ||
    main.cls === "cancel" ||
    main.cls === "revoke"
  )
    return bounded;
  const trades = facts.arguments.filter(({ words }) => words.some(({ form }) => TRADING.has(form)));
  if (trades.length >= 2) return free;
  if (main.cls === "order" && (tradesAtMarket(facts) || main.many || main.all)) return free;
  // "The account is debited" names what is drawn on, not how much.
  if (main.verb === "debit" || main.verb === "charge") return bounded;
  if (main.head !== null && ONE_THING.has(main.head)) return bounded;
  if (FREE.has(main.verb) || (main.head !== null && FREE_THINGS.has(main.head))) return free;
  return hasMoneyArguments(facts) && facts.arguments.some(({ kind }) => kind === "recipient") ? free : bounded;
}
