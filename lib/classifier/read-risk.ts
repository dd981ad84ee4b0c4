import type { Action, Facts } from "./facts";
import { lookup, TAG } from "./lexicon/lexicon";
import fitted from "./read-words.json";
import type { RiskInput, RiskVerdict } from "./risk";
import type { Token } from "./tokens";
import { wordSet } from "./lexicon/words";

/** Risk of a Read: what is read decides (ruling on reads). */
export function readRisk(input: RiskInput): RiskVerdict {
  const { facts, has } = input;
  if (readsSecret(input)) return { risk: 4, reason: "secret" };
  if (
    has("exports-data") &&
    facts.actions.some(({ verb, all, tags }) => verb === "export" && (all || (tags & TAG.bulk) !== 0))
  ) {
    return { risk: 3, reason: "bulk" };
  }
  if (readsPersons(facts)) return { risk: 3, reason: "persons" };
  if (privacyScore(facts) <= 0) return { risk: 1, reason: "public" };
  return { risk: 2, reason: facts.arguments.some(({ kind }) => kind === "url") ? "url" : "private" };
}

const HARMLESS_LOOK = /^(check|count|list|validate|verify|search|explain|describe)$/;
const VAULTS: ReadonlySet<string> = wordSet(`keychain dotenv env vault keyring netrc`);

/** Whether the answer holds what opens something: a secret itself, a vault's content, environment variables. */
function readsSecret({ facts }: RiskInput): boolean {
  const coins = ((facts.serverTags | facts.headlineTags) & TAG.crypto) !== 0;
  const vault =
    facts.name.tokens.some(({ form }) => VAULTS.has(form)) ||
    (facts.description?.tokens.slice(0, 12).some(({ form }) => VAULTS.has(form)) ?? false);
  return facts.actions.some((action) => {
    const { cls, mood, where, head, headTags, tags, verb, plural } = action;
    if (mood !== "asserted" || (where !== "lead" && where !== "name")) return false;
    const opens = cls === "read" || verb === "decrypt" || verb === "export";
    if (!opens || HARMLESS_LOOK.test(verb)) return false;
    if (vault && (verb === "decrypt" || /^(read|get|return|reveal|fetch|show|export)$/.test(verb))) return true;
    // Where coins are spoken of, a token is a coin.
    if ((headTags & TAG.secret) !== 0) return !(head === "token" && (coins || plural));
    return (tags & TAG.secret) !== 0 && !coins && !byMeans(action);
  });
}

/** "with an API key", "using a token": the secret is the means, not the answer. */
function byMeans({ field, start, end }: Action): boolean {
  return /\b(?:using|via|by|for|of|from|to|about|requires?|with (?:an?|the|your))\b/i.test(
    field.text.slice(start, end + 80),
  );
}

function readsPersons(facts: Facts): boolean {
  return (facts.headlineTags & TAG.person) !== 0;
}

/** A Map, so that words such as "constructor" find nothing. */
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(fitted.words));
/** What a word of the lexicon counts for where fitting found no weight of its own. */
const PRIVATE = 0.8;

const DESCRIPTION_WORDS = 40;

/** The words that tell how private the answer is, each with how much its place makes it count. */
export function privacyWords(facts: Facts): Map<string, number> {
  const words = new Map<string, number>();
  const add = (tokens: readonly Token[], factor: number, limit: number): void => {
    for (let i = 0; i < tokens.length && i < limit; i += 1) {
      const token = tokens[i];
      if (token === undefined) continue;
      const word = token.lex?.noun?.lemma ?? token.lex?.verb?.lemma ?? token.form;
      if ((words.get(word) ?? 0) < factor) words.set(word, factor);
    }
  };
  add(facts.server, 0.7, 12);
  add(facts.name.tokens, 1, 20);
  if (facts.description !== null) add(facts.description.tokens, 0.5, DESCRIPTION_WORDS);
  for (const { kind, words: named } of facts.arguments.slice(0, 20)) {
    add(named, 0.3, 4);
    if (kind === "path" || kind === "url" || kind === "sql") words.set(`argument:${kind}`, 1);
  }
  return words;
}

/** What a word counts for before fitting: private business positive, published negative. */
export function priorPrivacy(word: string): number {
  if (word.startsWith("argument:")) return PRIVATE;
  const tags = lookup(word)?.noun?.tags ?? 0;
  return ((tags & TAG.private) !== 0 ? PRIVATE : 0) - ((tags & TAG.public) !== 0 ? PRIVATE : 0);
}

/** Positive: private or local; zero or below: public or computed. */
function privacyScore(facts: Facts): number {
  let score = fitted.base;
  for (const [word, factor] of privacyWords(facts)) score += factor * weightOf(word);
  return score;
}

const KNOWN = new Map<string, number>();

/** The weight of a word; those of the lexicon are kept once computed, so that strangers' words do not fill memory. */
function weightOf(word: string): number {
  let weight = KNOWN.get(word);
  if (weight === undefined) {
    weight = WORDS.get(word) ?? priorPrivacy(word);
    if (weight !== 0) KNOWN.set(word, weight);
  }
  return weight;
}
