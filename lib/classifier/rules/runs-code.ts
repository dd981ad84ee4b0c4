import type { Action } from "../facts";
import { TAG } from "../lexicon/lexicon";
import type { Rule } from "../rule";

/** "executes it in the notebook kernel" */
function inKernel({ field, start, end }: Action): boolean {
  return /\b(?:kernel|repl|interpreter)\b/i.test(field.text.slice(start, end + 60));
}

/** "a section of a script" */
function ofProgram({ head, tags }: Action): boolean {
  return /^(?:section|block|selection|part)$/.test(head ?? "") && (tags & TAG.code) !== 0;
}

/** `browser_evaluate`, `evaluate_page`: an expression is evaluated there. */
function inPage({ verb, head, where }: Action): boolean {
  return verb === "evaluate" && where === "name" && /^(?:browser|page|webpage|dom|console)$/.test(head ?? "");
}

export const runsCode: Rule = {
  id: "runs-code",
  title: "Runs code",
  meaning: "Runs program text: a script, an expression, a notebook cell.",
  effect: "Execute",
  weight: 4,
  reader: {
    kind: "action",
    classes: ["execute", "compute", "send", "light"],
    test: (action) =>
      (action.cls === "execute" || action.verb === "evaluate") &&
      ((action.npTags & TAG.code) !== 0 ||
        action.head === "cell" ||
        ofProgram(action) ||
        inPage(action) ||
        inKernel(action)),
  },
  examples: {
    match: [
      { name: "run_script", description: "Run a Python script" },
      { name: "evalExpression" },
      { name: "page_evaluate" },
    ],
    noMatch: [{ name: "search_code", description: "Search code" }],
  },
};
