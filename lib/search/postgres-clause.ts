import { tsquery, type Group, type Step } from "./plan";
import type { Counts, Frequencies } from "./postgres-lexicon";
import { KINDS, type DocumentKind } from "./terms";

/** A query's steps as a WHERE clause that is quick: which part of it the index answers, and which is checked on what that finds. */

/** What a query asks for, with what the index holds of it. */
export type Match = {
  /** Best first; each finds what those before it find, but for the first, which is the exact name. */
  steps: Step[];
  conditions: Step;
  /** Terms that must not be there. */
  excluded: string[];
  phrases: { text: string; excluded: boolean }[];
  frequencies: Frequencies;
};

/** So few candidates are quicker checked one by one than by leading the index through the lists of the other words. */
const CHECK_UP_TO = 3000;
/** The index reads every term that begins with a prefix, and all of their lists, before anything else. */
const PREFIX_UP_TO = 30_000;
/** A match checked on its entry costs about as much as so many entries of those lists. */
const CHECK_COST = 20;

/** The text of a WHERE clause with its parameters. */
export class Where {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  add(text: (parameter: string) => string, value: unknown): void {
    this.addText(text(this.parameter(value)));
  }

  addText(text: string): void {
    this.parts.push(text);
  }

  parameter(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get text(): string {
    return this.parts.length === 0 ? "true" : this.parts.join(" AND ");
  }
}

type ClauseOptions = { kind?: DocumentKind | "all"; index?: boolean };

/**
 * The clause that holds for what the steps find of a kind. With `index`, the index answers as much of it as is worth it, and `indexed`
 * says whether that is anything; without, all of it is checked entry by entry.
 */
export function clause(
  match: Match,
  steps: Step[],
  { kind = "all", index = true }: ClauseOptions = {},
): { where: Where; indexed: boolean } {
  const { conditions, excluded, phrases, frequencies } = match;
  const where = new Where();
  if (kind !== "all") where.addText(`e.kind = ${KINDS.indexOf(kind)}`); // Servers have an index of their own.
  const full = outer(steps).map((step) => [...step, ...conditions]);
  const answered = index ? full.map((step) => worthIndexing(step, frequencies[kind])) : [];
  const indexed = answered.length > 0 && answered.every((step) => step.length > 0);
  if (indexed) where.add((value) => `e.terms @@ ${value}::tsquery`, union(answered, []));
  const complete =
    indexed && excluded.length === 0 && answered.every((step, place) => step.length === full[place]?.length);
  if (!complete && full.some((step) => step.length + excluded.length > 0)) where.add(checked, union(full, excluded));
  for (const phrase of phrases) where.add((value) => phraseText(value, phrase.excluded), phrase.text);
  return { where, indexed };
}

/** The function form of @@, which the planner cannot turn into an index scan. */
export function checked(value: string): string {
  return `ts_match_vq(e.terms, ${value}::tsquery)`;
}

function phraseText(value: string, excluded: boolean): string {
  return `${excluded ? "NOT " : ""}EXISTS (SELECT FROM search_document d WHERE d.id = e.id
    AND strpos(lower(concat_ws(E'\\n', d.document->>'name', d.document->>'title', d.document->>'description')), ${value}) > 0)`;
}

/** Its rarest group where that leaves little to check; else everything but long lists of prefixes. */
function worthIndexing(step: Step, { of, ofGroup }: Counts): Step {
  const rarest = step.reduce<Group | null>(
    (best, group) => (best === null || ofGroup(group) < ofGroup(best) ? group : best),
    null,
  );
  if (rarest !== null && ofGroup(rarest) <= CHECK_UP_TO) return [rarest];
  const prefixed = (group: Group): number => group.reduce((sum, one) => sum + (one.prefix ? of(one) : 0), 0);
  const others = Math.min(...step.filter((group) => prefixed(group) === 0).map(ofGroup));
  return step.filter(
    (group) => prefixed(group) <= PREFIX_UP_TO || (prefixed(group) <= CHECK_COST * others && others < Infinity),
  );
}

/** The steps whose union is what all of them find: the first, the exact name, need not be part of the last. */
function outer(steps: Step[]): Step[] {
  const [first, last] = [steps.at(0), steps.at(-1)];
  return first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
}

function union(steps: Step[], excluded: string[]): string {
  return steps.map((step) => `(${tsquery(step, excluded)})`).join(" | ");
}
