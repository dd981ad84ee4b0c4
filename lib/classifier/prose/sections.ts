import { words } from "../lexicon/words";
import { GAP, type Token } from "../tokens";

/** Headings that start a part of a description: what such a part says is not always what the call does. */
const HEADINGS: Record<Section, string> = {
  arguments: "args arguments parameters params param inputs",
  answer: "returns return output outputs response yields",
  skip: "raises errors example examples usage throws prerequisites prerequisite workflow requirements next tips",
  body: "note notes warning important caution description effects actions operations",
};

export type Section = "body" | "arguments" | "answer" | "skip";

const SECTIONS: ReadonlyMap<string, Section> = new Map(
  (["arguments", "answer", "skip", "body"] as const).flatMap((section) =>
    HEADINGS[section].split(" ").map((word) => [word, section] as const),
  ),
);

/** "Response format", "Example prompts": what a heading of several words begins with decides. */
const OPENED_BY: ReadonlyMap<string, Section> = new Map([
  ...["example", "examples", "sample", "related", "prerequisites", "troubleshooting"].map(
    (word) => [word, "skip"] as const,
  ),
  ...["response", "output", "return", "returns", "returned"].map((word) => [word, "answer"] as const),
]);

/** "Typical workflow", "Required IAM permissions": or what it ends with. */
const CLOSED_BY: ReadonlyMap<string, Section> = new Map([
  ...words(
    `examples example usage workflow workflows prompts permissions prerequisites requirements tips guidelines practices hint hints limitations
    errors steps instructions integration alternatives troubleshooting`,
  ).map((word) => [word, "skip"] as const),
  ...words("returns return output outputs response").map((word) => [word, "answer"] as const),
  ...words("parameters params arguments args inputs").map((word) => [word, "arguments"] as const),
]);

const MAX_HEADING = 5;

/** A heading at the beginning of a sentence: the part that it starts, and where it ends. */
function headingAt(tokens: readonly Token[], from: number): { section: Section; end: number } | null {
  const first = tokens[from];
  if (first === undefined) return null;
  for (let end = from + 1; end <= Math.min(tokens.length, from + MAX_HEADING); end += 1) {
    const gap = tokens[end]?.gap ?? (end === from + 1 ? GAP.colon : GAP.sentence);
    const colon = (gap & GAP.colon) !== 0;
    if (colon || endsLine(first, gap)) {
      const section = end === from + 1 ? SECTIONS.get(first.form) : sectionOf(tokens, from, end, colon);
      return section === undefined || (!colon && isDoing(first)) ? null : { section, end };
    }
    if (gap & (GAP.sentence | GAP.comma | GAP.open)) return null;
  }
  return null;
}

/** "Finder integration: …" at the very beginning says what the tool is. */
function sectionOf(tokens: readonly Token[], from: number, end: number, colon: boolean): Section | undefined {
  const first = tokens[from];
  if (first === undefined || from === 0) return undefined;
  const opened = colon ? OPENED_BY.get(first.form) : undefined;
  return opened ?? (isDoing(first) ? undefined : CLOSED_BY.get(tokens[end - 1]?.form ?? ""));
}

/** "Start workflow": no heading but something that is done. */
function isDoing({ lex }: Token): boolean {
  return lex?.verb?.form === "base" || lex?.verb?.form === "third";
}

/** Whether a line of its own ends; the first line of a text is no heading. */
function endsLine(first: Token, gap: number): boolean {
  return (first.gap & GAP.line) !== 0 && (gap & GAP.line) !== 0 && (gap & GAP.sentence) !== 0;
}

/** One sentence (or list item) as a range of tokens. */
export type Sentence = {
  from: number;
  to: number;
  section: Section;
  index: number;
  /** Says when to call the tool rather than what it does. */ usage: boolean;
};

/** Cuts the tokens of a text into sentences and says which part of the description each belongs to. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let section: Section = "body";
  let inline = false;
  /** A heading stands alone: an empty line behind it does not end its part. */
  let opened = false;
  /** Inside a list below "use this when you need to:". */
  let listed = false;
  let index = 0;
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const next = tokens[i];
    if (
      next !== undefined &&
      (next.gap & GAP.sentence) === 0 &&
      !(opensEntry(tokens, i) && (headingAt(tokens, from)?.section ?? section) === "arguments")
    )
      continue;
    const first = tokens[from];
    if (first === undefined) break;
    const afterFirst = tokens[from + 1];
    const heading = headingAt(tokens, from);
    let start = from;
    if (heading !== null) {
      section = heading.section;
      start = heading.end;
      // "WORKFLOW: a, then b. Creates …": what stands on the heading's own line ends with its sentence.
      inline = (section === "skip" || section === "answer") && ((tokens[start]?.gap ?? GAP.line) & GAP.line) === 0;
    } else if (
      section !== "body" &&
      !opened &&
      first.gap & GAP.blank &&
      !(afterFirst !== undefined && afterFirst.gap & (GAP.colon | GAP.open | GAP.comma)) &&
      !(first.gap & GAP.bullet)
    ) {
      section = "body";
    }
    opened = start >= i;
    if (start < i) {
      sentences.push({
        from: start,
        to: i,
        section,
        index,
        usage: listed && (first.gap & (GAP.bullet | GAP.line)) !== 0,
      });
      if (section === "body") index += 1;
    }
    const opens = next !== undefined && (next.gap & GAP.colon) !== 0;
    if (opens) listed = saysWhen(tokens, start, i);
    else if (listed && !(first.gap & GAP.bullet) && first.gap & GAP.blank) listed = false;
    if (inline) {
      section = "body";
      inline = false;
    }
    from = i;
  }
  return sentences;
}

/** "path: …", "path (str): …" on a line of its own: the next of several arguments, though it begins in lower case. */
function opensEntry(tokens: readonly Token[], at: number): boolean {
  return ((tokens[at]?.gap ?? 0) & GAP.line) !== 0 && ((tokens[at + 1]?.gap ?? 0) & (GAP.colon | GAP.open)) !== 0;
}

/** "Use this tool when you need to:", "How to use this tool:" open a list of occasions, not of effects. */
function saysWhen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const form = tokens[i]?.form;
    if (
      form === "when" ||
      form === "how" ||
      form === "use" ||
      form === "cases" ||
      form === "useful" ||
      form === "practices"
    )
      return true;
  }
  return false;
}
