import type { Facts } from "../facts";
import { GAP } from "../tokens";
import type { Rule, Span } from "../rule";

/** A shorter opening is a heading. */
const MIN_WORDS = 4;

/** The first sentence, when it names a thing instead of saying what is done. */
function locate({ description, actions, concepts }: Facts): Span | null {
  if (description === null || actions.some(({ where, mood }) => where === "lead" && mood === "asserted")) return null;
  const tokens = description.tokens;
  const next = tokens.findIndex(({ gap }, index) => index > 0 && (gap & GAP.sentence) !== 0);
  const last = tokens[(next < 0 ? tokens.length : next) - 1];
  const first = tokens[0];
  if (first === undefined || last === undefined || (next < 0 ? tokens.length : next) < MIN_WORDS) return null;
  if (concepts.has("loss")) return null;
  return { field: description, start: first.start, end: last.end, where: "lead" };
}

export const describesAnswer: Rule = {
  id: "describes-answer",
  title: "Describes what it returns",
  meaning: "The first sentence names a thing instead of saying what is done: such tools return that thing.",
  effect: "Read",
  weight: 1.2,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [{ name: "kill_ratio", description: "Ratio of wins to losses of a player in the season." }],
    noMatch: [{ name: "remove_player", description: "Removes a player from the season and its tables." }],
  },
};
