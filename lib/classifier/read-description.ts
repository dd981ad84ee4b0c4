import { parameterKind } from "@/lib/catalogue/parameter";
import type { Action, Argument, ConceptHit, FieldText, Where } from "./facts";
import type { Concept } from "./lexicon/concepts";
import { sentencesOf, type Sentence } from "./prose/sections";
import { isQuestion, readSentence } from "./prose/sentence";
import { nameWords } from "./name-words";
import { GAP, type Token } from "./tokens";

/** Reads a description sentence by sentence: actions, concepts, noun tags of its first and later sentences, arguments it tells of. */
export function readDescription(
  field: FieldText,
  actions: Action[],
  concepts: Map<Concept, ConceptHit[]>,
): { headline: number; later: number; arguments: Argument[] } {
  let headline = 0;
  let later = 0;
  let lead = true;
  const args: Argument[] = [];
  const sentences = sentencesOf(field.tokens);
  // "Usage: wipes the disk": where a text has no other part, such a part says what is done.
  const hasBody = sentences.some(({ section }) => section === "body");
  for (const sentence of sentences) {
    if (sentence.section === "arguments") {
      const read = describedArgument(field, sentence);
      if (read !== null) args.push(read);
      continue;
    }
    if (sentence.section !== "body" && (hasBody || sentence.section !== "skip")) continue;
    const before = actions.length;
    const where: Where = lead ? "lead" : "later";
    readSentence(field, sentence, where, actions);
    collectConcepts(field, sentence.from, sentence.to, where, concepts);
    const tags = tagsOf(field.tokens, sentence.from, sentence.to);
    if (lead) headline |= tags;
    else later |= tags;
    // Headings, questions and short interjections do not use up the first sentence.
    if (isQuestion(field, sentence) || tellsWhen(field.tokens, sentence)) continue;
    if (actions.length > before || sentence.to - sentence.from > 3) lead = false;
  }
  return { headline, later, arguments: args };
}

/** "force (bool): …": the type as a schema would give it. */
const TYPES: Readonly<Partial<Record<string, string>>> = {
  bool: "boolean",
  boolean: "boolean",
  int: "integer",
  integer: "integer",
  float: "number",
  number: "number",
  str: "string",
  string: "string",
};

/** "Use this tool when the user wants to trade.": the occasion; what is done may stand behind it. */
function tellsWhen(tokens: readonly Token[], { from, to }: Sentence): boolean {
  return (
    tokens[from]?.form === "use" &&
    tokens.slice(from + 1, Math.min(to, from + 4)).some(({ form }) => /^(?:when|whenever|if)$/.test(form))
  );
}

/** "path (str): The file to read": an argument that only the description tells of. */
function describedArgument(field: FieldText, sentence: Sentence): Argument | null {
  const first = field.tokens[sentence.from];
  if (first === undefined || sentence.to - sentence.from < 2) return null;
  const name = field.text.slice(first.start, first.end);
  const rest = field.tokens[sentence.from + 1];
  const last = field.tokens[sentence.to - 1];
  if (rest === undefined || last === undefined) return null;
  const words = nameWords(name);
  return {
    name,
    pointer: "description",
    words,
    kind: parameterKind(
      words.map((word) => word.form),
      {},
      null,
    ),
    type: TYPES[rest.form] ?? "any",
    required: false,
    description: {
      pointer: "description",
      text: field.text,
      tokens: field.tokens.slice(sentence.from + 1, sentence.to),
    },
    choices: [],
    choicesPointer: "",
    bounded: false,
    depth: 0,
    start: first.start,
  };
}

/** Noun tags of a range of words. */
export function tagsOf(tokens: readonly Token[], from: number, to: number): number {
  let tags = 0;
  for (let i = from; i < to; i += 1) tags |= tokens[i]?.lex?.noun?.tags ?? 0;
  return tags;
}

/** Collects what words say of the whole call. */
export function collectConcepts(
  field: FieldText,
  from: number,
  to: number,
  where: Where,
  concepts: Map<Concept, ConceptHit[]>,
): void {
  let negated = false;
  for (let i = from; i < to; i += 1) {
    const token = field.tokens[i];
    if (token === undefined) break;
    if (token.lex?.grammar === "negation") negated = true;
    else if (token.gap & (GAP.comma | GAP.sentence)) negated = false;
    const found = token.lex?.concepts ?? null;
    if (found === null) continue;
    for (const concept of found) {
      const hit: ConceptHit = { concept, field, token, negated, where };
      const hits = concepts.get(concept);
      if (hits === undefined) concepts.set(concept, [hit]);
      else hits.push(hit);
    }
  }
}
