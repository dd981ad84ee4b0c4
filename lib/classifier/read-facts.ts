import { hasInvisible } from "@/lib/catalogue/text";
import { type Action, type Argument, type ConceptHit, type Facts, type FieldText, isHeadline } from "./facts";
import type { Concept } from "./lexicon/concepts";
import { readName } from "./names";
import { readSentence } from "./prose/sentence";
import { impliedObject, readArgument } from "./read-arguments";
import { collectConcepts, readDescription, tagsOf } from "./read-description";
import { reconcileName } from "./reconcile";
import type { ClassifierInput } from "./rule";
import { readSchema } from "./schema";
import { nameWords } from "./name-words";
import { tokenize, type Token } from "./tokens";

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
      : { pointer: "description", text: tool.description, tokens: tokensOf(tool.description) };
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
  const bare = !actions.some(({ where, cls }) => isHeadline(where) && cls !== "multi" && cls !== "light");
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

/** The words of a text; of one that is nothing but fenced, those within. */
function tokensOf(text: string): Token[] {
  const tokens = tokenize(text);
  return tokens.length === 0 && text.includes("```") ? tokenize(text.replaceAll("```", "   ")) : tokens;
}

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKE =
  "\\u0391-\\u0392\\u0395-\\u0397\\u0399-\\u039a\\u039c-\\u039d\\u039f\\u03a1\\u03a4-\\u03a5\\u03a7\\u03bf\\u0400-\\u04ff";
/** One of them within a Latin word: "dеlete". */
const MIXED = new RegExp(`[A-Za-z][${LOOKALIKE}]|[${LOOKALIKE}][A-Za-z]`);

function isOdd(text: string): boolean {
  return text !== "" && (!text.isWellFormed() || hasInvisible(text) || MIXED.test(text));
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
