import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const runsProcess: Rule = {
  id: "runs-process",
  title: "Runs a process",
  meaning: "Triggers a workflow, job, function or other process.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["execute"],
    test: (action) =>
      (action.npTags & (TAG.code | TAG.command | TAG.sql)) === 0 &&
      !(/^(?:fire|trigger)$/.test(action.verb) && /^(?:alert|notification|message|warning)$/.test(action.head ?? "")) &&
      action.head !== "query" &&
      action.head !== "search" &&
      action.head !== "lookup",
  },
  examples: {
    match: [{ name: "trigger_pipeline", description: "Trigger a pipeline" }, { name: "run_backtest" }],
    noMatch: [{ name: "list_pipelines" }],
  },
};
