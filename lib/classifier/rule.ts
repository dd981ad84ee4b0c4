import type { Category } from "@/lib/catalogue/category";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import type { Action, Argument, ConceptHit, Facts, FieldText, Where } from "./facts";
import type { Concept } from "./lexicon/concepts";
import type { VerbClass } from "./lexicon/verbs";

/** What the classifier sees: one definition and what its server says of itself. */
export type ClassifierInput = {
  server: { name: string; description?: string | null };
  tool: ToolDefinition;
};

/** A definition written for a rule's example; missing parts are null. */
export type Example = {
  name: string;
  description?: string;
  inputSchema?: Record<string, unknown>;
  server?: string;
};

/** A place in the definition that a rule points at. */
export type Span = { field: FieldText; start: number; end: number; where: Where };

/** How a rule reads the facts. Actions, statements and arguments are looked for once for all rules. */
export type Reader =
  | { kind: "action"; classes: readonly VerbClass[]; test: (action: Action, facts: Facts) => boolean }
  | { kind: "argument"; test: (argument: Argument, facts: Facts) => boolean }
  | { kind: "concept"; concept: Concept; test: (hit: ConceptHit, facts: Facts) => boolean }
  | { kind: "statement"; says: readonly Statement[] }
  | { kind: "facts"; find: (facts: Facts) => Span | null };

/** What a text can say in many ways. The first of a rule's statements that is found counts. */
export type Statement = {
  /** Sources of regular expressions, read without regard to case. */
  patterns: readonly string[];
  /** Only in the description, or only in what the schema says of an argument; else in both. */
  within?: "text" | "argument";
  /** The patterns have their "not" in themselves ("does not come back"); else what is denied is not stated. */
  denying?: boolean;
  holds?: (facts: Facts, span: Span) => boolean;
};

/** A rule is data plus one small pure reader, and carries its own words and examples. */
export type Rule = {
  /** Kebab-case, equals the file name, never reused. */
  id: string;
  title: string;
  /** One or two sentences for people: what a match means. */
  meaning: string;
  /** The category that it speaks for; null when it only adjusts the risk or confidence. */
  effect: Category | null;
  /** How strongly it speaks before fitting: about 1 weak, 2 plain, 4 decisive. Fitted weights stay near it (weights.json). */
  weight: number;
  reader: Reader;
  examples: { match: readonly Example[]; noMatch: readonly Example[] };
};
