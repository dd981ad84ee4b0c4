import type { Action, Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { goesOn } from "../stated";

/** What the call leaves alone, in so many words. */
const UNTOUCHED = [
  String.raw`\b(?:is|are|was|be|wo|does|do|will)(?:n['’]t| not|not| never)(?: be)? (?:touched|changed|modified|altered|affected|run|executed|sent|applied|stored|submitted|contacted|connected)\b`,
  String.raw`\b(?:stays?|remains?|left)(?: exactly)? (?:as (?:it|they) (?:is|are|was|were)|untouched|unchanged|alone)\b`,
  String.raw`\b(?:stays?|remains?|keeps?)(?: exactly| just| all)? (?:what (?:it|they)|where (?:it|they)|as before|intact|valid|confirmed|in place|in force|active|open|the same|on (?:disk|file))\b`,
  String.raw`\bleav(?:es|ing) (?:[\w'’-]+ ){1,4}(?:alone|untouched|unchanged|intact|in place|where (?:it|they)|as (?:it|they|before|found))\b`,
  String.raw`\b(?:nothing|no (?:\w+ )?(?:money|refund|mail|message|order|payment|file|record|change|data|text|booking|row)s?|nobody|no one|none|no (?:guest|customer|member|user|supplier)s?) (?:\w+ )?(?:moves?|leaves?|goes out|happens?|hears?|reach(?:es)?|changes?|gets (?:sent|changed|told|deleted|removed))\b`,
  String.raw`\bneither [^.;]{0,60}(?:moves?|is (?:changed|touched|sent|kept|stored|run)|changes?|leaves?)\b`,
  String.raw`\b(?:is|are|was)(?:n['’]t| not) (?:filed|part of (?:it|this)|posted|published|booked|placed|broadcast|saved|kept anywhere|written|carried out|put into effect)\b`,
  String.raw`\bnothing (?:else )?(?:is|gets|will be)(?: ever)? (?:changed|kept|stored|saved|sent|executed|run|deleted|removed|written|moved|booked|charged|touched|submitted|signed|ordered|published)\b`,
  String.raw`\b(?:no|has no|have no|there is no|without an?) (?:\w+ )?(?:signer|broker|connection|write access|side[- ]effects?|network access|state)\b`,
  String.raw`\b(?:only|just) (?:opened for reading|reads|looks|a quote|an estimate|arithmetic|says|prints|shows|lists|returns|explains|describes)\b`,
  String.raw`\bpure(?:ly)? (?:arithmetics?|computation|formula|calculation|function|maths?|text|read)\b`,
  String.raw`\b(?:quote|preview|estimate|calculation) only\b`,
  String.raw`\b(?:stateless|in memory only|static (?:check|analysis)s?|works? on a copy|(?:of|on|through|against) a copy)\b`,
];

/** Behind a deletion that is stated, "the snapshots are left alone" speaks of what is beside it. */
const BESIDE = /^left(?: exactly)? (?:untouched|unchanged|alone)$/i;

const destroys = ({ cls, where, mood }: Action): boolean =>
  (cls === "delete" || cls === "remove") && where === "lead" && mood === "asserted";

const isBeside = ({ actions }: Facts, { field, start, end }: Span): boolean =>
  BESIDE.test(field.text.slice(start, end)) && actions.some(destroys);

const SHOWS = /^(?:only|just) /i;

/** "Only shows a bar while it wipes the disk" */
const showsAndDoes = (facts: Facts, span: Span): boolean =>
  SHOWS.test(span.field.text.slice(span.start, span.end)) && goesOn(facts, span);

export const saysUntouched: Rule = {
  id: "says-untouched",
  title: "Says that things stay as they are",
  meaning: "The text says that something is left alone, or that the call only computes or looks.",
  effect: "Read",
  weight: 2.5,
  reader: {
    kind: "statement",
    says: [
      {
        patterns: UNTOUCHED,
        within: "text",
        denying: true,
        holds: (facts, span) => !isBeside(facts, span) && !showsAndDoes(facts, span),
      },
    ],
  },
  examples: {
    match: [
      { name: "kill_test", description: "Tells which fish would be caught. The pond is not touched." },
      { name: "burn_time", description: "How long a candle burns: pure arithmetic." },
    ],
    noMatch: [
      { name: "empty_pond", description: "Empties the pond. The fish in the lake are left alone." },
      { name: "look_at_pond", description: "Only shows the pond while it deletes the fish." },
      { name: "stir_pond", description: "Stirs the pond that was quiet." },
    ],
  },
};
