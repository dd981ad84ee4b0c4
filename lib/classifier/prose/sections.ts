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
  /** Inside a list below "use this when you need to:". */
  let listed = false;
  let index = 0;
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const next = tokens[i];
    if (next !== undefined && (next.gap & GAP.sentence) === 0) continue;
    const first = tokens[from];
    if (first === undefined) break;
    const afterFirst = tokens[from + 1];
    const heading =
      (afterFirst === undefined ? (next?.gap ?? 0) | GAP.colon : afterFirst.gap) & GAP.colon
        ? SECTIONS.get(first.form)
        : undefined;
    let start = from;
    if (heading !== undefined && (first.gap & GAP.line || from === 0 || first.gap & GAP.sentence)) {
      section = heading;
      start = from + 1;
      // "WORKFLOW: a, then b. Creates …": what stands on the heading's own line ends with its sentence.
      inline = heading === "skip" && afterFirst !== undefined && (afterFirst.gap & GAP.line) === 0;
    } else if (
      section !== "body" &&
      first.gap & GAP.blank &&
      !(afterFirst !== undefined && afterFirst.gap & (GAP.colon | GAP.open | GAP.comma)) &&
      !(first.gap & GAP.bullet)
    ) {
      section = "body";
    }
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
