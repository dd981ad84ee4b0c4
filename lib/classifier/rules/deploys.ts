import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** What a sync brings to another state of operation. */
const RUNS = /^(?:app|application|deployment|stack|cluster|environment)$/;
/** What is promoted, reverted or released without going into operation. */
const PUBLISHED =
  /^(?:post|ad|listing|user|member|tweet|campaign|product|article|page|dns|document|file|draft|edit|setting|settings|configuration|hold|reservation|funds?|milestone|zone|domain)$/;

/** "Updates a function from a zip": the next call runs the new code. */
const FUNCTION_CODE =
  /^(?:updates?|replaces?|uploads?)\b[^.;]{0,20}\b(?:function|lambda|worker)(?:['’]s)? (?:code\b|from (?:a|an|the) (?:zip|image|archive|bundle)\b)/i;

function goesLive({ cls, verb, head, headTags, object, field, start }: Action): boolean {
  if (cls === "save") return /^sync/.test(verb) && RUNS.test(head ?? "");
  if (cls === "update" && FUNCTION_CODE.test(field.text.slice(start, start + 80))) return true;
  if (cls === "update")
    return verb === "apply" && /manifest|yaml|migration|terraform|chart|stack|plan|infrastructure/i.test(object);
  if (/^(?:promote|revert|rollback|release)$/.test(verb) && PUBLISHED.test(head ?? "")) return false;
  // "shipping address", "shipping proof"
  if (verb === "ship" && /^shipping/i.test(field.text.slice(start))) return false;
  return verb !== "serve" || (headTags & (TAG.runtime | TAG.file)) !== 0;
}

export const deploys: Rule = {
  id: "deploys",
  title: "Deploys",
  meaning: "Puts an artefact, a release or a configuration into operation.",
  effect: "Execute",
  weight: 3.5,
  reader: {
    kind: "action",
    classes: ["deploy", "update", "save"],
    test: goesLive,
  },
  examples: {
    match: [
      { name: "deploy_site", description: "Deploy a site" },
      { name: "site", description: "Updates a function from a zip" },
    ],
    noMatch: [{ name: "describe_site" }],
  },
};
