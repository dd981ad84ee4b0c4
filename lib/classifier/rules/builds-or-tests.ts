import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const buildsOrTests: Rule = {
  id: "builds-or-tests",
  title: "Builds or tests",
  meaning: "Builds a project, runs tests, or sends a test through a system.",
  effect: "Execute",
  weight: 2.5,
  reader: {
    kind: "action",
    classes: ["build"],
    test: (action) =>
      action.verb !== "build" && action.verb !== "rebuild"
        ? !/^(query|url|link|prompt|connection|connectivity|regex|pattern|filter|hypothesis|credential|assistance|availability|knowledge|idea|string|expression)$/.test(
            action.head ?? "",
          )
        : action.head === null ||
          (action.tags & (TAG.runtime | TAG.scale | TAG.file | TAG.running)) !== 0 ||
          /xcode|image|ios|android|solution|target/.test(action.field.text.slice(action.start, action.end + 20)),
  },
  examples: {
    match: [{ name: "build_project", description: "Build the project in a folder" }],
    noMatch: [{ name: "find_project" }],
  },
};
