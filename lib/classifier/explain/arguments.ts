import type { ParameterKind } from "@/lib/catalogue/parameter";
import type { Argument, Facts } from "../facts";
import { lookup } from "../lexicon/lexicon";
import { code, listOf, serverName } from "./grammar";

/** Top-level arguments of one kind. */
export function ofKind(facts: Facts, ...kinds: readonly ParameterKind[]): Argument[] {
  return facts.arguments.filter(({ kind, depth }) => depth === 0 && kinds.includes(kind));
}

/** Of those that only the description tells of, none that is a word of its sentences ("Use: …", "the: …"). */
function isShown({ depth, pointer, name }: Argument): boolean {
  return depth === 0 && (pointer !== "description" || !(/^[A-Z][a-z]*$/.test(name) || lookup(name)?.grammar != null));
}

function names(list: readonly Argument[]): string {
  return listOf(
    list.map(({ name }) => code(name)),
    "and",
    4,
  );
}

/** "The caller chooses `pod` and `command`, and optionally `namespace`." for a tool with known arguments. */
export function callerChooses(facts: Facts): string {
  const top = facts.arguments.filter(isShown);
  const tool = `${code(facts.name.text)} of ${serverName(facts.serverName)}`;
  if (!facts.schemaKnown && top.length === 0) return `Which arguments ${tool} takes is not known.`;
  if (top.length === 0) return `${tool} takes no arguments.`;
  const required = top.filter((argument) => argument.required);
  const optional = top.filter((argument) => !argument.required);
  if (required.length === 0) return `The caller of ${tool} may set ${names(optional)}.`;
  return optional.length === 0
    ? `The caller of ${tool} chooses ${names(required)}.`
    : `The caller of ${tool} chooses ${names(required)}, and optionally ${names(optional)}.`;
}
