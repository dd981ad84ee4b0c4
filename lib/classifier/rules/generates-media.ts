import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "Convert an image to an animated video" */
const INTO_MEDIA = /\b(?:in)?to (?:\w+ ){0,3}(?:speech|audio|voice|videos?|gifs?|music|songs?)\b/i;

export const generatesMedia: Rule = {
  id: "generates-media",
  title: "Generates media",
  meaning: "Makes an image, a sound, a video or a model that is stored, or not said where it goes.",
  effect: "Write",
  weight: 2,
  reader: {
    kind: "action",
    classes: ["generate", "create", "update", "compute"],
    test: (action) =>
      action.cls === "generate"
        ? (action.tags & TAG.media) !== 0
        : action.cls === "compute"
          ? /speech|audio|voice|video/.test(action.object) ||
            (action.verb === "convert" && INTO_MEDIA.test(action.field.text.slice(action.start, action.end + 50)))
          : (action.headTags & TAG.media) !== 0,
  },
  examples: {
    match: [{ name: "generate_portrait", description: "Generate a portrait image" }],
    noMatch: [{ name: "generate_pie_chart", description: "Generate a pie chart" }],
  },
};
