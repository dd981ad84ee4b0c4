import { GAP, type Token } from "../tokens";

/** "[Requires login] Delete …": what stands in brackets before the sentence is not its verb. */
export function skipBracket(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || !(first.gap & GAP.open)) return from;
  for (let i = from + 1; i < Math.min(to, from + 10); i += 1) {
    if ((tokens[i]?.gap ?? 0) & GAP.close) return i;
  }
  return from;
}

/** "START HERE for logs: List …": a short heading before a colon and a verb. */
export function skipHeading(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + 7); i += 1) {
    const token = tokens[i];
    if (token === undefined || !(token.gap & GAP.colon)) continue;
    const verb = token.lex?.verb;
    return verb != null && verb.form !== "past" && !verb.nounFirst ? i : from;
  }
  return from;
}

/** Sentences about other tools, about the reader's duties or about when not to call say nothing of what the call does. */
export function sentenceKind(tokens: readonly Token[], from: number, to: number): "own" | "other" {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (first === undefined) return "other";
  const grammar = first.lex?.grammar;
  if (first.form === "do" || first.form === "don't" || first.form === "never") {
    return second?.form === "not" || first.form !== "do" ? "other" : "own";
  }
  if (grammar === "usage") {
    const target = second?.form;
    if (
      first.form === "use" &&
      (target === "this" ||
        target === "it" ||
        target === "to" ||
        target === "when" ||
        target === "for" ||
        target === "only" ||
        target === "the")
    ) {
      return target === "the" && !(tokens[from + 2]?.lex?.grammar === "subject") ? "other" : "own";
    }
    if (first.form === "call" && (target === "this" || target === "it")) return "other";
    if (first.form === "call" && target !== undefined && (second?.lex?.noun ?? null) !== null) return "own";
    return second === undefined ? "own" : "other";
  }
  for (let i = from; i < to; i += 1) {
    const form = tokens[i]?.form;
    if (form === "instead" && i > from + 1 && tokens[i + 1]?.form !== "of") {
      for (let j = from; j < to; j += 1)
        if (tokens[j]?.form === "use" || tokens[j]?.form === "call" || tokens[j]?.form === "prefer") return "other";
    }
  }
  return "own";
}
