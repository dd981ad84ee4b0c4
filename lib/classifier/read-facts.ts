import { parameterKind } from "@/lib/catalogue/parameter";
import { hasInvisible } from "@/lib/catalogue/text";
import type { Action, Argument, ConceptHit, Facts, FieldText, Where } from "./facts";
import { TAG } from "./lexicon/lexicon";
import type { Concept } from "./lexicon/phrases";
import { readName, type Implied } from "./names";
import { sentencesOf, type Sentence } from "./prose/sections";
import { readSentence } from "./prose/sentence";
import type { ClassifierInput } from "./rule";
import { reconcileName } from "./reconcile";
import { readSchema } from "./schema";
import { GAP, nameWords, tokenize, type Token } from "./tokens";
import { wordSet } from "./lexicon/words";

/** Names and titles are read to this length; descriptions are read whole (they are capped where they are stored). */
const MAX_NAME = 512;

/** Reads a definition once: words, actions, arguments, concepts. Linear in its length. */
export function readFacts({ server, tool }: ClassifierInput): Facts {
  const actions: Action[] = [];
  const concepts = new Map<Concept, ConceptHit[]>();
  const serverTokens = serverWords(server.name);
  const name: FieldText = { pointer: "name", text: tool.name, tokens: nameWords(tool.name.slice(0, MAX_NAME)) };
  readName(name, serverTokens, actions);
  const titleText = tool.title ?? tool.annotations?.title ?? null;
  const title: FieldText | null =
    titleText === null || titleText === tool.name
      ? null
      : {
          pointer: tool.title === null ? "/annotations/title" : "title",
          text: titleText,
          tokens: tokenize(titleText.slice(0, MAX_NAME)),
        };
  if (title !== null)
    readSentence(
      title,
      { from: 0, to: title.tokens.length, section: "body", index: 0, usage: false },
      "title",
      actions,
    );
  const description: FieldText | null =
    tool.description === null || tool.description === ""
      ? null
      : { pointer: "description", text: tool.description, tokens: tokenize(tool.description) };
  const schema = readSchema(tool.inputSchema);
  let tags = { headline: tagsOf(name.tokens, 0, name.tokens.length), later: 0 };
  let described: Argument[] = [];
  if (description !== null) {
    const read = readDescription(description, actions, concepts);
    tags = { headline: tags.headline | read.headline, later: read.later };
    if (schema.arguments.length === 0) described = read.arguments;
  }
  reconcileName(name, description, actions);
  collectConcepts(name, 0, name.tokens.length, "name", concepts);
  const args = schema.arguments.length > 0 ? schema.arguments : described;
  const implied = impliedObject(name, actions);
  const bare = !actions.some(({ where }) => where === "name" || where === "title" || where === "lead");
  for (const argument of args) readArgument(argument, actions, implied, bare);
  return {
    name,
    title,
    description,
    server: serverTokens,
    serverName: server.name,
    actions,
    arguments: args,
    concepts,
    headlineTags: tags.headline,
    laterTags: tags.later,
    serverTags: tagsOf(serverTokens, 0, serverTokens.length),
    schemaKnown: tool.inputSchema !== null,
    schemaOdd: schema.odd,
    textOdd: isOdd(tool.name) || isOdd(titleText ?? "") || isOdd(tool.description ?? ""),
  };
}

function isOdd(text: string): boolean {
  return text !== "" && (!text.isWellFormed() || hasInvisible(text));
}

/** Arguments whose value chooses what is done: `action: [list, create, delete]`. */
const CHOOSING = wordSet(
  `action actions operation op mode command method type verb task subcommand request event state status`,
);
/** Of argument descriptions only what changes or runs something is taken: the rest says how to fill the argument in. */
const STRONG: ReadonlySet<string> = wordSet(
  `delete remove revoke cancel pay move_money trade order sign execute lifecycle deploy install send`,
);
const MAX_ARGUMENT_TOKENS = 120;

/** Words of a name that say how, not on what. */
const ROLES = wordSet(
  "admin manager management operation operations tool tools api service helper handler view crud action actions control center data item resource editor ops client server mcp util utils system module",
);

/** The thing the tool is named after: the last noun of its name, or the object of its first sentence. */
function impliedObject(name: FieldText, actions: readonly Action[]): Implied | null {
  for (let i = name.tokens.length - 1; i >= 0; i -= 1) {
    const noun = name.tokens[i]?.lex?.noun;
    if (noun != null && !(ROLES.has(name.tokens[i]?.form ?? "") && i > 0)) return { head: noun.lemma, tags: noun.tags };
  }
  const first = actions.find(({ where, head }) => where === "lead" && head !== null);
  return first?.head == null ? null : { head: first.head, tags: first.headTags };
}

/** Whether the values are mostly verbs: `type` and `state` name things as often as actions. */
function choosesAction({ choices, words }: Argument): boolean {
  if (
    words.some(
      ({ form }) =>
        form === "action" ||
        form === "operation" ||
        form === "op" ||
        form === "command" ||
        form === "method" ||
        form === "verb",
    )
  )
    return true;
  const verbs = choices
    .flatMap((choice) => nameWords(choice)[0]?.lex?.verb ?? [])
    .filter(({ form }) => form === "base");
  return verbs.length * 2 > choices.length && verbs.some(({ ambiguous }) => !ambiguous);
}

/** "analyze: really execute the statement": an argument of unknown type whose text begins with what it does. */
function doesWhenGiven({ pointer, description }: Argument): boolean {
  if (pointer !== "description" || description === null) return false;
  const first = description.tokens.find(({ lex, form }) => lex?.grammar !== "adverb" && form !== "really");
  const verb = first?.lex?.verb;
  return verb?.form === "base" && !verb.ambiguous && verb.cls !== "read";
}

/** What an argument's name, values and description say is done. */
function readArgument(argument: Argument, actions: Action[], implied: Implied | null, bare: boolean): void {
  if (
    argument.depth === 0 &&
    argument.choices.length > 1 &&
    argument.kind !== "http method" &&
    argument.words.some((word) => CHOOSING.has(word.form)) &&
    choosesAction(argument)
  ) {
    argument.choices.forEach((choice, index) => {
      const field: FieldText = {
        pointer: `${argument.choicesPointer}/${String(index)}`,
        text: choice,
        tokens: nameWords(choice),
      };
      readName(field, [], actions, "choice", implied);
    });
  }
  if (argument.depth > 0) return;
  const flag = argument.type === "boolean" || doesWhenGiven(argument);
  const read: Action[] = [];
  if (flag) readName({ pointer: argument.pointer, text: argument.name, tokens: argument.words }, [], read, "argument");
  readArgumentText(argument.description, flag, read);
  for (const action of read) if (bare || isStrong(action)) actions.push(action);
}

/** Of arguments only what changes or runs something is taken: the rest says how to fill the argument in. */
const CHANGING = wordSet("overwrite replace apply fix rewrite write commit push merge submit");

function isStrong({ cls, verb }: Action): boolean {
  if (cls === "lifecycle") return /^(restart|reboot|shutdown)$/.test(verb);
  if (cls === "update" || cls === "compute" || cls === "save") return CHANGING.has(verb);
  return STRONG.has(cls);
}

/**
 * A flag's text is read as a whole ("If true, deletes …"); of other arguments only what their value is for
 * ("ID of the letter to delete", "Amount to transfer").
 */
function readArgumentText(description: FieldText | null, flag: boolean, actions: Action[]): void {
  if (description === null) return;
  const tokens = description.tokens.slice(0, MAX_ARGUMENT_TOKENS);
  const field = { ...description, tokens };
  for (const sentence of sentencesOf(tokens)) {
    const read: Action[] = [];
    readSentence(field, sentence, "argument", read);
    for (const action of read) {
      if (flag) actions.push(action);
      else if (isPurpose(tokens, sentence, action)) actions.push(withObjectBefore(tokens, sentence, action));
    }
    if (!flag) return;
  }
}

/** "Manifest to apply", "Temperature to set": the object stands before the verb. */
function withObjectBefore(tokens: readonly Token[], sentence: Sentence, action: Action): Action {
  if (action.head !== null) return action;
  const at = tokens.findIndex(({ start }) => start === action.start);
  const noun = tokens[at - 2];
  if (at - 2 < sentence.from || noun === undefined) return action;
  const tags = noun.lex?.noun?.tags ?? 0;
  return {
    ...action,
    head: noun.lex?.noun?.lemma ?? noun.form,
    object: noun.form,
    headTags: tags,
    npTags: tags,
    tags: action.tags | tags,
  };
}

function isPurpose(tokens: readonly Token[], sentence: Sentence, { start }: Action): boolean {
  const to = Math.min(sentence.to, sentence.from + 10);
  for (let i = sentence.from + 2; i < to; i += 1) {
    if (tokens[i]?.start !== start) continue;
    const before = tokens[i - 1]?.form;
    // "Key that signs the transaction", "ID of the letter to delete"
    return before === "that" || before === "which" || (before === "to" && tokens[i - 2]?.lex?.grammar == null);
  }
  return false;
}

const SERVER_CACHE = new Map<string, readonly Token[]>();

/** The words of a server's name; neighbouring tools share their server, so the last few are kept. */
function serverWords(name: string): readonly Token[] {
  let words = SERVER_CACHE.get(name);
  if (words === undefined) {
    words = nameWords(name.slice(0, MAX_NAME));
    if (SERVER_CACHE.size > 500) SERVER_CACHE.clear();
    SERVER_CACHE.set(name, words);
  }
  return words;
}

function readDescription(
  field: FieldText,
  actions: Action[],
  concepts: Map<Concept, ConceptHit[]>,
): { headline: number; later: number; arguments: Argument[] } {
  let headline = 0;
  let later = 0;
  let lead = true;
  const args: Argument[] = [];
  for (const sentence of sentencesOf(field.tokens)) {
    if (sentence.section === "arguments") {
      const read = describedArgument(field, sentence);
      if (read !== null) args.push(read);
      continue;
    }
    if (sentence.section !== "body") continue;
    const before = actions.length;
    const where: Where = lead ? "lead" : "later";
    readSentence(field, sentence, where, actions);
    collectConcepts(field, sentence.from, sentence.to, where, concepts);
    const tags = tagsOf(field.tokens, sentence.from, sentence.to);
    if (lead) headline |= tags;
    else later |= tags;
    // Headings and short interjections do not use up the first sentence.
    if (actions.length > before || sentence.to - sentence.from > 3) lead = false;
  }
  return { headline, later, arguments: args };
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
    type: "any",
    required: false,
    description: {
      pointer: "description",
      text: field.text,
      tokens: field.tokens.slice(sentence.from + 1, sentence.to),
    },
    choices: [],
    choicesPointer: "",
    depth: 0,
    start: first.start,
  };
}

function tagsOf(tokens: readonly Token[], from: number, to: number): number {
  let tags = 0;
  for (let i = from; i < to; i += 1) tags |= tokens[i]?.lex?.noun?.tags ?? 0;
  return tags;
}

function collectConcepts(
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

/** Whether any of the tags is set. */
export function hasTag(tags: number, ...wanted: readonly (keyof typeof TAG)[]): boolean {
  return wanted.some((tag) => (tags & TAG[tag]) !== 0);
}
