import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { wordSet } from "./lexicon/words";

/** One branch of a pattern, and sets of words of each of which every text that it matches holds one: the rarest set first. */
export type Branch = { pattern: RegExp; required: readonly (readonly string[])[] };

/**
 * Cuts a pattern (a source, read without regard to case) at its outermost "|" and tells which words each branch cannot do
 * without: "(?:is|are) (?:charged|debited)" needs "charged" or "debited", and "is" or "are". A word is a run of \w in lower
 * case. A text without them need not be searched.
 */
export function branchesOf(source: string): Branch[] {
  const { alternatives } = new RegExpParser().parsePattern(source);
  return alternatives.map((one) => ({
    pattern: new RegExp(one.raw, "gi"),
    required: requiredOf(slotsOf(one.elements), false, false).sort((a, b) => cost(a) - cost(b)),
  }));
}

/**
 * What stands at a place of a pattern: an end of words (a space, \b); letters, all ways to write them; a choice between
 * longer parts; anything else, which may begin or end with an end of words, or be left out.
 */
type Slot =
  | { kind: "edge" }
  | { kind: "letters"; forms: readonly string[] }
  | { kind: "choice"; branches: readonly (readonly Slot[])[] }
  | { kind: "other"; opens: boolean; closes: boolean; optional: boolean };

const EDGE: Slot = { kind: "edge" };
const OTHER: Slot = { kind: "other", opens: false, closes: false, optional: false };
/** Stands in a form where "power-?cycle" can fall into two words. */
const CUT = "-";
/** More ways to write a word than this are not told apart. */
const MAX_FORMS = 400;

const slotsOf = (elements: readonly AST.Element[]): Slot[] => elements.map(slotOf);

function slotOf(element: AST.Element): Slot {
  switch (element.type) {
    case "Assertion":
      return element.kind === "lookahead" || element.kind === "lookbehind" ? besideOf(element) : EDGE;
    case "Character":
      return lettersOf([element.raw]);
    case "CharacterClass":
      return classOf(element);
    case "CharacterSet":
      return (element.kind === "space" || element.kind === "word") && (element.kind === "space") !== element.negate
        ? EDGE
        : OTHER;
    case "Group":
    case "CapturingGroup":
      return choiceOf(element.alternatives.map((one) => slotsOf(one.elements)));
    case "Quantifier":
      return repeated(slotOf(element.element), element.min, element.max);
    default:
      return OTHER;
  }
}

/** What must not stand beside says nothing; what must stand there can end a word. */
function besideOf({ kind, negate, alternatives }: AST.LookaroundAssertion): Slot {
  if (negate) return { kind: "other", opens: true, closes: true, optional: true };
  const beside = [choiceOf(alternatives.map((one) => slotsOf(one.elements)))];
  return {
    kind: "other",
    opens: kind === "lookahead" && opens(beside, 0, false),
    closes: kind === "lookbehind" && closes(beside, 0, false),
    optional: false,
  };
}

function lettersOf(characters: readonly string[]): Slot {
  if (characters.every((one) => /^\w$/.test(one)))
    return { kind: "letters", forms: characters.map((one) => one.toLowerCase()) };
  return characters.some((one) => /^\w$/.test(one)) ? OTHER : EDGE;
}

function classOf({ negate, elements }: AST.CharacterClass): Slot {
  const single = elements.every(({ type }) => type === "Character");
  return negate || !single ? OTHER : lettersOf(elements.map(({ raw }) => raw));
}

function choiceOf(branches: readonly (readonly Slot[])[]): Slot {
  const forms = branches.map(formsOf);
  return forms.every((one) => one !== null) ? { kind: "letters", forms: forms.flat() } : { kind: "choice", branches };
}

/** All ways to write a run of letters; null when something else stands in it or there are too many. */
function formsOf(slots: readonly Slot[]): string[] | null {
  let forms = [""];
  for (const slot of slots) {
    if (slot.kind !== "letters") return null;
    forms = forms.flatMap((before) => slot.forms.map((form) => before + form));
    if (forms.length > MAX_FORMS) return null;
  }
  return forms;
}

function repeated(slot: Slot, min: number, max: number): Slot {
  if (min === 1 && max === 1) return slot;
  if (slot.kind === "letters" && min === 0 && max === 1) return { kind: "letters", forms: [...slot.forms, ""] };
  if (slot.kind === "edge" && min === 0 && max === 1) return { kind: "letters", forms: [CUT, ""] };
  if (slot.kind === "edge" && min > 0) return EDGE;
  return { kind: "other", opens: opens([slot], 0, false), closes: closes([slot], 0, false), optional: min === 0 };
}

/** Whether what begins at `at` begins with an end of words; `after` is what is known of what follows them all. */
function opens(slots: readonly Slot[], at: number, after: boolean): boolean {
  const slot = slots[at];
  if (slot === undefined) return after;
  if (slot.kind === "choice") return slot.branches.every((one) => opens(one, 0, false));
  if (slot.kind === "other") return slot.opens && (!slot.optional || opens(slots, at + 1, after));
  return isCut(slot) ? opens(slots, at + 1, after) : slot.kind === "edge";
}

/** The same for what ends at `at`. */
function closes(slots: readonly Slot[], at: number, before: boolean): boolean {
  const slot = slots[at];
  if (slot === undefined) return before;
  if (slot.kind === "choice") return slot.branches.every((one) => closes(one, one.length - 1, false));
  if (slot.kind === "other") return slot.closes && (!slot.optional || closes(slots, at - 1, before));
  return isCut(slot) ? closes(slots, at - 1, before) : slot.kind === "edge";
}

const isCut = (slot: Slot): boolean => slot.kind === "letters" && slot.forms.every((one) => one === "" || one === CUT);

/** The words that stand at each place where whole words must stand. */
function requiredOf(slots: readonly Slot[], before: boolean, after: boolean): string[][] {
  const required: string[][] = [];
  for (let from = 0; from < slots.length; from += 1) {
    let to = from;
    while (slots[to]?.kind === "letters") to += 1;
    const left = closes(slots, from - 1, before);
    const found =
      to > from
        ? left && opens(slots, to, after)
          ? wordsOf(slots.slice(from, to))
          : null
        : wordsOfChoice(slots[from], left, opens(slots, from + 1, after));
    if (found !== null) required.push(found);
    from = Math.max(from, to - 1);
  }
  return required;
}

function wordsOf(letters: readonly Slot[]): string[] | null {
  const words = formsOf(letters)?.map((form) => form.split(CUT).reduce((a, b) => (b.length > a.length ? b : a)));
  return words === undefined || words.includes("") ? null : unique(words);
}

/** The rarest words of each branch; null when one of them needs none. */
function wordsOfChoice(slot: Slot | undefined, before: boolean, after: boolean): string[] | null {
  if (slot?.kind !== "choice") return null;
  const words: string[] = [];
  for (const branch of slot.branches) {
    const [found, ...others] = requiredOf(branch, before, after);
    if (found === undefined) return null;
    words.push(...others.reduce((a, b) => (cost(b) < cost(a) ? b : a), found));
  }
  return unique(words);
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

const COMMON = wordSet(
  `a an the is are be to from of on in for with it its this that not no you your all as by or and if at any get gets can may will
  new file one use used which what`,
);
const COMMON_COST = 40;

/** How little a set of words narrows down. */
function cost(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (COMMON.has(word) ? COMMON_COST : 1), 0);
}
