import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn, statedOfArgument } from "../stated";

/** What is left of something afterwards: nothing. */
const GONE = new RegExp(
  [
    String.raw`\b(?:is|are|be|gets?|being)(?: \w+){0,2} (?:gone|thrown (?:out|away)|blanked|shredded|zeroed|lost for good|reclaimed|obliterated|overwritten with (?:zeros|noise))\b`,
    String.raw`\b(?:disappears?|vanish(?:es)?|ceases? to exist)\b`,
    String.raw`\bno (?:way back|second chance|un-?\w+ing|undo|trash|recycle bin|recovery|cop(?:y|ies) (?:is|are) (?:kept|made|left))\b`,
    String.raw`\b(?:do|does|will|can|is|are)(?:n['’]t| not|not) (?:come|be (?:brought|got(?:ten)?|put|taken)) back\b`,
    String.raw`\b(?:can|could)(?:n['’]t|not| not) be (?:recovered|restored|undone|reversed|retrieved|rolled back)\b`,
    String.raw`\bwithout (?:a )?(?:trace|backup|making a copy)\b`,
    String.raw`\bbeyond recovery\b`,
  ].join("|"),
  "gi",
);
const DROPPED = /^(?:deleted|dropped|wiped|erased|purged|shredded|destroyed)\b/gi;

function locate(facts: Facts): Span | null {
  return statedIn(facts, "vanishing", GONE, true) ?? statedOfArgument(facts, DROPPED);
}

export const saysGone: Rule = {
  id: "says-gone",
  title: "Says that something is gone for good",
  meaning: "The text says that something disappears, is thrown away or does not come back.",
  effect: "Destructive",
  weight: 2.5,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "slim_album", description: "Slims an album. Blurred pictures are thrown out." },
      { name: "turn_page", description: "Turns to a new page. The old one does not come back." },
    ],
    noMatch: [
      { name: "slim_album", description: "Slims an album. Blurred pictures go to the end." },
      { name: "turn_page", description: "Turns to a new page. Nothing disappears." },
    ],
  },
};
