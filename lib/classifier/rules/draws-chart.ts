import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const drawsChart: Rule = {
  id: "draws-chart",
  title: "Draws a chart for the answer",
  meaning: "Makes a chart, diagram or code image that is handed back and not said to be stored.",
  effect: "Read",
  weight: 2.5,
  reader: {
    kind: "action",
    classes: ["generate", "create", "build"],
    test: (action) =>
      (action.headTags & TAG.chart) !== 0 &&
      (action.tags & (TAG.money | TAG.file)) === 0 &&
      (action.cls === "generate" || !/^(table|report|list|summary|map|plan)$/.test(action.head ?? "")),
  },
  examples: {
    match: [{ name: "generate_pie_chart", description: "Generate a pie chart" }, { name: "create_gantt_diagram" }],
    noMatch: [{ name: "generate_portrait", description: "Generate a portrait image" }],
  },
};
