import { showInvisible } from "@/lib/catalogue/text";
import { highlight } from "@/lib/search/highlight";

/** A stranger's text with the words that were searched for marked. */
export function Highlighted({ text, matched }: { text: string; matched: readonly string[] }) {
  return highlight(text, matched).map((part, index) =>
    part.match ? <mark key={index}>{showInvisible(part.text)}</mark> : showInvisible(part.text),
  );
}
