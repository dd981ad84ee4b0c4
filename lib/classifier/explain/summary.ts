import type { Category } from "@/lib/catalogue/category";
import type { Facts } from "../facts";
import type { Match } from "../findings";
import { RULES } from "../rules";
import { callerChooses } from "./arguments";
import { code, listOf } from "./grammar";
import type { Subject } from "./subject";

/**
 * What one call does: the clause that decides it and a choice of actions or who chooses what. The clause may be anybody's words, so
 * its sentence goes on to what names the tool.
 */
export function summaryOf(facts: Facts, matches: readonly Match[], category: Category, subject: Subject): string {
  const choice = choiceSentence(facts, matches, category);
  const chosen = callerChooses(facts);
  return choice === null
    ? `${subject.clause}; ${chosen.charAt(0).toLowerCase()}${chosen.slice(1)}`
    : `${subject.clause}; ${choice} ${chosen}`;
}

/** Which value of which argument makes the call as strong as it is. */
function choiceSentence(facts: Facts, matches: readonly Match[], category: Category): string | null {
  const decisive = matches.filter(({ rule, action }) => action?.where === "choice" && RULES[rule]?.effect === category);
  const first = decisive[0]?.action;
  if (first == null) return null;
  const argument = facts.arguments.find(
    ({ choicesPointer }) => choicesPointer !== "" && first.field.pointer.startsWith(`${choicesPointer}/`),
  );
  if (argument === undefined) return null;
  const values = [...new Set(decisive.flatMap(({ action }) => (action === null ? [] : [action.field.text])))];
  return `${code(argument.name)} decides what happens: ${listOf(values.map(code), "or", 4)} makes a call of ${code(facts.name.text)} ${category === "Execute" ? "an Execute" : `a ${category}`}.`;
}
