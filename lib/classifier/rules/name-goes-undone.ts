import { wordSet } from "../lexicon/words";
import type { Action, Facts } from "../facts";
import type { Rule, Span } from "../rule";

const STRONG = wordSet(
  "delete remove revoke cancel pay move_money trade order sign lifecycle deploy install send grant execute drive",
);
const WEAK = wordSet("read compute");

const isHeadline = ({ where }: Action): boolean => where === "lead" || where === "title";

/** A strong verb in the name beside a text that, where it states anything, only looks or computes. */
function locate({ actions, description }: Facts): Span | null {
  const named = actions.find(({ where, cls }) => where === "name" && STRONG.has(cls));
  if (named === undefined || description === null || description.tokens.length < MIN_WORDS) return null;
  // "Spring cleaning of a house" beside cleanup_house says the same without a verb.
  if (description.tokens.some(({ lex }) => lex?.verb?.cls === named.cls)) return null;
  const stated = actions.filter(({ where, mood }) => where !== "name" && mood === "asserted");
  if (stated.some(({ cls, verb }) => !WEAK.has(cls) || verb === named.verb)) return null;
  return stated.some(isHeadline) || stated.length === 0 ? named : null;
}

const MIN_WORDS = 4;

export const nameGoesUndone: Rule = {
  id: "name-goes-undone",
  title: "The name's verb is not done",
  meaning: "The name holds a strong verb, but the text only looks, computes or describes.",
  effect: "Read",
  weight: 2.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "drop_tea_leaf", description: "Explains which leaves fall into the cup" },
      { name: "swap_seat", description: "Computes the way between two seats" },
    ],
    noMatch: [
      { name: "drop_tea_leaf", description: "Drops a leaf into the cup of a guest" },
      { name: "show_seat", description: "Shows the way between two seats" },
    ],
  },
};
