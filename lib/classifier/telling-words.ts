import { CATEGORIES } from "@/lib/catalogue/category";
import type { Facts, FieldText } from "./facts";
import type { Span } from "./rule";
import type { Token } from "./tokens";
import fitted from "./word-weights.json";

/**
 * Words that tools of one kind use more than others, with weights that were fitted (word-weights.json) and are held small.
 * A key is where the word stands and the word in its plain form: `s` server, `w` name or opening, `f` first and `e` last of
 * the name, `o` first of the text, `l` later, `a` an argument's name, `k` an argument's kind.
 */
const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(fitted.words));

/** Words of the text that count as its opening, and up to where later ones are looked at. */
const OPENING = 30;
const LATER = 150;
const ARGUMENTS = 30;

const plain = ({ lex, form }: Token): string => lex?.noun?.lemma ?? lex?.verb?.lemma ?? form;

/** Words of grammar and numbers show how a text is written, not what is done. */
const tells = ({ lex, form }: Token): boolean => (lex?.grammar == null || lex.noun != null) && !/^\d/.test(form);

/** The words of a definition by key, each with how much its place makes it count. */
export function tellingWords(facts: Facts): Map<string, number> {
  const words = new Map<string, number>();
  const put = (key: string, value: number): void => {
    if ((words.get(key) ?? 0) < value) words.set(key, value);
  };
  const each = (tokens: readonly Token[], from: number, to: number, prefix: string, value: number): void => {
    for (let i = from; i < Math.min(to, tokens.length); i += 1) {
      const token = tokens[i];
      if (token !== undefined && tells(token)) put(prefix + plain(token), value);
    }
  };
  const named = facts.name.tokens;
  const text = facts.description?.tokens ?? [];
  each(facts.server, 0, 8, "s:", 0.5);
  each(named, 0, 12, "w:", 1);
  each(named, 0, 1, "f:", 0.7);
  each(named, Math.max(0, named.length - 1), named.length, "e:", 0.5);
  each(text, 0, OPENING, "w:", 0.6);
  each(text, OPENING, LATER, "l:", 0.25);
  each(text, 0, 1, "o:", 0.7);
  for (let i = 0; i < facts.arguments.length && i < ARGUMENTS; i += 1) {
    const argument = facts.arguments[i];
    if (argument === undefined) break;
    put(`k:${argument.kind}`, 0.4);
    each(argument.words, 0, 4, "a:", 0.3);
  }
  return words;
}

/** What the words of a definition add to the score of each category, in the order of CATEGORIES. */
export function wordScores(facts: Facts): number[] {
  const scores = CATEGORIES.map(() => 0);
  for (const [key, value] of tellingWords(facts)) {
    const weights = WEIGHTS.get(key);
    if (weights === undefined) continue;
    for (let c = 0; c < scores.length; c += 1) scores[c] = (scores[c] ?? 0) + value * (weights[c] ?? 0);
  }
  return scores;
}

/** A smaller difference between two categories is not worth a finding. */
const WORTH_TELLING = 0.5;

/** The word of the name or the opening whose fitted weight tells two categories apart the most. */
export function mostTelling(facts: Facts): Span | null {
  let best = WORTH_TELLING;
  let span: Span | null = null;
  const look = (field: FieldText, to: number, where: Span["where"]): void => {
    for (let i = 0; i < Math.min(to, field.tokens.length); i += 1) {
      const token = field.tokens[i];
      const weights = token === undefined || !tells(token) ? undefined : WEIGHTS.get(`w:${plain(token)}`);
      if (token === undefined || weights === undefined) continue;
      const spread = Math.max(...weights) - Math.min(...weights);
      if (spread <= best) continue;
      best = spread;
      span = { field, start: token.start, end: token.end, where };
    }
  };
  look(facts.name, 12, "name");
  if (facts.description !== null) look(facts.description, OPENING, "lead");
  return span;
}
