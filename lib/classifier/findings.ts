import type { Action, Argument, Facts, FieldText, Where } from "./facts";
import { argumentName } from "./argument-name";
import type { VerbClass } from "./lexicon/verbs";
import type { Rule, Span } from "./rule";
import { RULES } from "./rules";
import { StatementIndex } from "./stated";

/** A rule that matched, with the place that made it match. */
export type Match = { rule: number; span: Span; action: Action | null; argument: Argument | null };

type Indexed<K extends Rule["reader"]["kind"]> = { index: number; reader: Extract<Rule["reader"], { kind: K }> };

const BY_CLASS = new Map<VerbClass, Indexed<"action">[]>();
const BY_ARGUMENT: Indexed<"argument">[] = [];
const BY_CONCEPT: Indexed<"concept">[] = [];
const BY_FACTS: Indexed<"facts">[] = [];
const STATEMENTS = new StatementIndex(
  RULES.flatMap(({ reader }, rule) => (reader.kind === "statement" ? [{ rule, says: reader.says }] : [])),
);
RULES.forEach(({ reader }, index) => {
  if (reader.kind === "argument") BY_ARGUMENT.push({ index, reader });
  else if (reader.kind === "concept") BY_CONCEPT.push({ index, reader });
  else if (reader.kind === "facts") BY_FACTS.push({ index, reader });
  else if (reader.kind === "action")
    for (const cls of reader.classes) BY_CLASS.set(cls, [...(BY_CLASS.get(cls) ?? []), { index, reader }]);
});

/** At most this many matches of one rule in one definition are kept. */
const MAX_PER_RULE = 6;

/** A text of a megabyte matches thousands of times; what stands that late changes nothing. */
const MAX_MATCHES = 2000;

/** Every rule that matches, in the order of RULES and then of the text. */
export function matchRules(facts: Facts): Match[] {
  const matches: Match[] = [];
  for (const action of facts.actions) {
    if (action.mood !== "asserted") continue;
    const rules = BY_CLASS.get(action.cls);
    if (rules === undefined) continue;
    for (const { index, reader } of rules) {
      if (matches.length >= MAX_MATCHES) break;
      if (reader.test(action, facts)) matches.push({ rule: index, span: action, action, argument: null });
    }
  }
  for (const argument of facts.arguments) {
    for (const { index, reader } of BY_ARGUMENT) {
      if (reader.test(argument, facts)) matches.push({ rule: index, span: nameSpan(argument), action: null, argument });
    }
  }
  for (const { index, reader } of BY_CONCEPT) {
    const hit = facts.concepts.get(reader.concept)?.find((candidate) => reader.test(candidate, facts));
    if (hit !== undefined)
      matches.push({ rule: index, span: spanOf(hit.field, hit.token, hit.where), action: null, argument: null });
  }
  for (const [rule, span] of STATEMENTS.find(facts)) matches.push({ rule, span, action: null, argument: null });
  for (const { index, reader } of BY_FACTS) {
    const span = reader.find(facts);
    if (span !== null) matches.push({ rule: index, span, action: null, argument: null });
  }
  return capped(matches.sort((a, b) => a.rule - b.rule));
}

function capped(matches: Match[]): Match[] {
  let rule = -1;
  let count = 0;
  return matches.filter((match) => {
    count = match.rule === rule ? count + 1 : 1;
    rule = match.rule;
    return count <= MAX_PER_RULE;
  });
}

function nameSpan(argument: Argument): Span {
  return {
    field: argumentName(argument),
    start: argument.start,
    end: argument.start + argument.name.length,
    where: "argument",
  };
}

function spanOf(field: FieldText, token: { start: number; end: number }, where: Where): Span {
  return { field, start: token.start, end: token.end, where };
}
