import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

export const deploys: Rule = {
  id: "deploys",
  title: "Deploys",
  meaning: "Puts an artefact, a release or a configuration into operation.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["deploy", "update"],
    test: (action) =>
      (action.cls === "deploy" && (action.verb !== "serve" || (action.headTags & (TAG.runtime | TAG.file)) !== 0)) ||
      (action.verb === "apply" &&
        /manifest|yaml|migration|terraform|chart|stack|plan|infrastructure/.test(action.object.toLowerCase())),
  },
  examples: {
    match: [{ name: "deploy_site", description: "Deploy a site" }],
    noMatch: [{ name: "describe_site" }],
  },
};
