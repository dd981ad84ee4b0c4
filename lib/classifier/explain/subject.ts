import type { Category } from "@/lib/catalogue/category";
import type { Action, Facts } from "../facts";
import type { Match } from "../findings";
import type { Span } from "../rule";
import { RULES } from "../rules";
import { clauseOf, toldClause } from "./clause";
import { plural, withIndefinite } from "./grammar";
import { thingOf, UNNAMED } from "./thing";

/** What the explanation speaks of: the deciding action and the thing it is done to. */
export type Subject = {
  action: Action | null;
  /** "pull request", without article; UNNAMED where nothing names it. */
  thing: string;
  /** "a pull request", "the pull requests". */
  one: string;
  many: string;
  /** The first clause in the third person: "Deletes a comment by its number". */
  clause: string;
};

/** The action that decides the category, and how to speak of its object. */
export function subjectOf(facts: Facts, matches: readonly Match[], category: Category): Subject {
  const decisive = matches.filter(({ rule }) => RULES[rule]?.effect === category);
  const deciding = decidingAction(decisive);
  const action = deciding === null ? otherAction(facts, category) : inLead(deciding, facts);
  const thing = thingOf(action, facts);
  const many = thing === UNNAMED ? thing : plural(thing);
  const isPlural = many === thing && thing !== UNNAMED;
  const one = thing === UNNAMED ? thing : isPlural ? `the ${thing}` : withIndefinite(thing);
  const told = deciding === null && category !== "Read" && onlyLooks(action) ? toldClause(decisive, facts) : null;
  return {
    action,
    thing,
    one,
    many,
    clause: told ?? clauseOf(action, category, { thing, one: isPlural ? thing : one }, facts),
  };
}

const ORDER = { lead: 0, title: 1, name: 2, choice: 3, later: 4, argument: 5 };

/** The action that a rule of the label's category matched; of several the headline's, and of these the first. */
function decidingAction(decisive: readonly Match[]): Action | null {
  let best: Action | null = null;
  for (const { span } of decisive) if (isAction(span) && (best === null || isBefore(span, best))) best = span;
  return best;
}

/** Rules that look at the whole definition may point at an action too. */
function isAction(span: Span): span is Action {
  return "mood" in span && span.mood === "asserted";
}

function isBefore(one: Action, other: Action): boolean {
  const order = ORDER[one.where] - ORDER[other.where];
  return order < 0 || (order === 0 && one.field === other.field && one.start < other.start);
}

/** An action of the name or title, as the first sentence words it. */
function inLead(action: Action, { actions }: Facts): Action {
  if (action.where !== "name" && action.where !== "title") return action;
  return (
    actions.find(({ where, verb, mood }) => where === "lead" && verb === action.verb && mood === "asserted") ?? action
  );
}

/** Where no rule points at an action, the first that is stated; of a tool that reads, none that changes something. */
function otherAction({ actions }: Facts, category: Category): Action | null {
  const action = actions.find(({ mood }) => mood === "asserted") ?? null;
  return category !== "Read" || onlyLooks(action) ? action : null;
}

/** Whether the action, if any, is none that changes something. */
function onlyLooks(action: Action | null): boolean {
  return action === null || action.cls === "read" || action.cls === "compute" || action.cls === "light";
}
