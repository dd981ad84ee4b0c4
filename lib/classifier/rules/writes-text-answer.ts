import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const writesTextAnswer: Rule = {
  id: "writes-text-answer",
  title: "Writes text for the answer",
  meaning: "Generates text, code or ideas as its answer.",
  effect: "Read",
  weight: 1.5,
  reader: {
    kind: "action",
    classes: ["generate"],
    test: (action) =>
      ((action.headTags & (TAG.chart | TAG.access | TAG.money | TAG.key)) === 0 && (action.tags & TAG.media) === 0) ||
      ((action.headTags & TAG.secret) !== 0 && /password|random/.test(action.object)),
  },
  examples: {
    match: [
      { name: "generate_release_summary", description: "Generate a summary of changes" },
      { name: "generate_sentence" },
    ],
    noMatch: [{ name: "generate_song", description: "Generate a song" }],
  },
};
