import type { Category } from "@/lib/catalogue/category";
import type { Action, Facts } from "../facts";
import type { Match } from "../findings";
import { RULES } from "../rules";
import { GAP } from "../tokens";
import { plural, third, withIndefinite } from "./grammar";

/** What the explanation speaks of: the deciding action and the thing it is done to. */
export type Subject = {
  action: Action | null;
  /** "pull request", without article. */
  thing: string;
  /** "a pull request", "the pull requests". */
  one: string;
  many: string;
  /** The first clause in the third person: "Deletes a comment by its number". */
  clause: string;
};

const ORDER = { lead: 0, title: 1, name: 2, choice: 3, later: 4, argument: 5 };

/** The action that decides the category, and how to speak of its object. */
export function subjectOf(facts: Facts, matches: readonly Match[], category: Category): Subject {
  const candidates = matches.flatMap(({ rule, action }) =>
    action !== null && RULES[rule]?.effect === category ? [action] : [],
  );
  const action = candidates.reduce<Action | null>(
    (best, next) => (best === null || ORDER[next.where] < ORDER[best.where] ? next : best),
    null,
  );
  const fallback = action ?? facts.actions.find(({ mood }) => mood === "asserted") ?? null;
  const thing = thingOf(fallback, facts);
  const isPlural = (fallback?.plural === true && thing === trimmed(fallback.object)) || plural(thing) === thing;
  return {
    action: fallback,
    thing,
    one: isPlural ? `the ${thing}` : withIndefinite(thing),
    many: isPlural ? thing : plural(thing),
    clause: clauseOf(fallback, thing, isPlural, facts),
  };
}

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9 '’\-/&+.#]*$/;

/** The object in the definition's own words where they are plain, else the name's words. */
function thingOf(action: Action | null, facts: Facts): string {
  const own = action?.object.replace(/\s+/g, " ").trim() ?? "";
  if (own !== "" && own.length <= 48 && PLAIN.test(own)) return trimmed(own);
  const named = facts.actions.find(({ where, object }) => where === "name" && object !== "")?.object;
  if (named !== undefined && PLAIN.test(named)) return named;
  const words = facts.name.tokens
    .filter(({ form, lex }) => PLAIN.test(form) && (lex?.verb == null || lex.noun != null))
    .map(({ form }) => form);
  return words.length > 0 && words.length <= 6 ? words.join(" ") : "what it works on";
}

const LEADING =
  /^(?:the|a|an|all|any|your|its|their|new|existing|specific|given|available|arbitrary|current|detailed|aggregated|full|complete|latest|recent|single|multiple|more|list|lists|set|batch|details|detail|information|info|content|contents|number|copy|of|one|or|for|about|single|particular|each|every) /i;

/** The thing itself: "list of all available projects" → "projects". */
function trimmed(phrase: string): string {
  let text = phrase;
  for (let next = text.replace(LEADING, ""); next !== text; next = text.replace(LEADING, "")) text = next;
  return text;
}

/** "Deletes a comment by its number" from the text where it is plain prose, else built from verb and object. */
function clauseOf(action: Action | null, thing: string, isPlural: boolean, facts: Facts): string {
  if (action === null) return `Returns ${thing === "what it works on" ? "its answer" : thing}`;
  const verb = third(action.verb);
  const raised = verb.charAt(0).toUpperCase() + verb.slice(1);
  const tail = action.where === "lead" || action.where === "later" ? tailOf(action, facts) : null;
  if (tail !== null) return `${raised} ${tail}`;
  if (action.object === "" && action.head === null)
    return `${raised} what ${thing === "what it works on" ? "it is given" : `the ${thing} call names`}`;
  return `${raised} ${isPlural ? thing : withIndefinite(thing)}`;
}

const STRANGE = /[^A-Za-z0-9 '’,\-/&+.#()]|\bsafe/i;

/** What follows the verb up to the end of its clause, when it is short and plain. */
function tailOf({ field, start, end }: Action, facts: Facts): string | null {
  if (field !== facts.description) return null;
  const { tokens } = field;
  const at = tokens.findIndex((token) => token.start >= start);
  const verb = tokens[at];
  if (verb?.lex?.verb == null || verb.start !== start) return null;
  let last = at;
  for (let i = at + 1; i < tokens.length && i <= at + 18; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.gap & (GAP.sentence | GAP.colon | GAP.open | GAP.line)) break;
    if (token.gap & GAP.comma && token.start >= end) break;
    if (token.lex?.grammar === "coordinator" && tokens[i + 1]?.lex?.verb != null && token.start >= end) break;
    last = i;
  }
  const close = tokens[last];
  if (close === undefined || last === at) return null;
  while (last > at + 1 && /^(preposition|determiner|coordinator|infinitive|be)$/.test(tokens[last]?.lex?.grammar ?? ""))
    last -= 1;
  const text = field.text.slice(verb.end, tokens[last]?.end).replace(/\s+/g, " ").trim();
  return text.length < 2 || text.length > 120 || STRANGE.test(text) ? null : text;
}
