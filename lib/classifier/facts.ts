import type { ParameterKind } from "@/lib/catalogue/parameter";
import type { Concept } from "./lexicon/concepts";
import type { VerbClass } from "./lexicon/verbs";
import type { Token } from "./tokens";

/** A text of the definition: `pointer` is a finding's `field`. */
export type FieldText = { pointer: string; text: string; tokens: readonly Token[] };

/** Where something was read; the first three make the headline, the others are asides. */
export type Where = "name" | "title" | "lead" | "later" | "argument" | "choice";

/** Whether what was read there is what the definition says first. */
export function isHeadline(where: Where): boolean {
  return where === "name" || where === "title" || where === "lead";
}

export type Mood = "asserted" | "negated" | "hypothetical";

/** One thing that the definition says is (not) done to something. */
export type Action = {
  verb: string;
  cls: VerbClass;
  where: Where;
  /** Said in a later sentence that speaks of the call itself ("It also …", "Afterwards …"). */
  cued: boolean;
  mood: Mood;
  field: FieldText;
  /** From the verb to the head of its object. */
  start: number;
  end: number;
  /** Head noun of the object as written in lower case, singular where known; null when there is none. */
  head: string | null;
  /** The object as written ("the selected table"); empty when there is none. */
  object: string;
  /** Noun tags of the head, and of every word of the object and what hangs on it by a preposition. */
  headTags: number;
  /** Of the noun phrase alone. */
  npTags: number;
  tags: number;
  /** More than one thing: a plural or a word such as "all". */
  plural: boolean;
  all: boolean;
  /** Said to be several ("multiple", "selected"); tags of what is joined to the head by "and" or "or". */
  many: boolean;
  joinedTags: number;
};

/** One argument found in the schema or, without a schema, in the arguments section of the description. */
export type Argument = {
  name: string;
  /** Pointer of the property (or "description"), and of its description. */
  pointer: string;
  words: readonly Token[];
  type: string;
  kind: ParameterKind;
  required: boolean;
  description: FieldText | null;
  choices: readonly string[];
  choicesPointer: string;
  /** Whether the schema limits its values: to a list, a pattern, a maximum. */
  bounded: boolean;
  depth: number;
  /** Offsets of the name inside the field that `pointer` names. */
  start: number;
};

/** Switches and numbers hold no text. */
const COUNTED: ReadonlySet<string> = new Set(["boolean", "integer", "number"]);

/** Whether an argument's value can be a text. */
export function canHoldText({ type }: Argument): boolean {
  return !COUNTED.has(type);
}

export type ConceptHit = { concept: Concept; field: FieldText; token: Token; negated: boolean; where: Where };

/** Everything that rules look at; built once a definition. */
export type Facts = {
  name: FieldText;
  title: FieldText | null;
  description: FieldText | null;
  server: readonly Token[];
  serverName: string;
  actions: readonly Action[];
  arguments: readonly Argument[];
  concepts: ReadonlyMap<Concept, readonly ConceptHit[]>;
  /** Noun tags of name, title and first sentence; of the later text; of the server's words. */
  headlineTags: number;
  laterTags: number;
  serverTags: number;
  schemaKnown: boolean;
  schemaOdd: boolean;
  textOdd: boolean;
};
