import type { ShownCode } from "@/components/policy/policy-view";
import type { Format } from "@/lib/policies/formats/format";
import { highlight } from "@/lib/policies/highlight/highlight";

/** A page shows this much of a file; that of a server with hundreds of tools would be most of its page. */
const MAX_LINES = 80;
const MAX_CHARACTERS = 10_000;

/** A file's text as pages show it: its beginning when it is long, with the kinds of its words. */
export function shownCode(text: string, language: Format["language"]): ShownCode {
  const beginning = beginningOf(text);
  return { text: beginning, kinds: highlight(beginning, language), lines: text.split("\n").length - 1 };
}

/** Whole lines, as many as fit; a first line beyond all measure is cut. */
function beginningOf(text: string): string {
  const lines = text.split("\n");
  const few = lines.length - 1 <= MAX_LINES ? text : `${lines.slice(0, MAX_LINES).join("\n")}\n`;
  if (few.length <= MAX_CHARACTERS) return few;
  const end = few.lastIndexOf("\n", MAX_CHARACTERS);
  return end === -1 ? few.slice(0, MAX_CHARACTERS) : few.slice(0, end + 1);
}
