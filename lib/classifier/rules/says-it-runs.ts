import type { Facts } from "../facts";
import type { Rule, Span } from "../rule";
import { statedIn, statedOfArgument } from "../stated";

const WRITTEN = String.raw`(?:python|javascript|js|typescript|powershell|bash|shell|sql|lua|ruby|groovy|perl|r|php|code|scripts?|expressions?|commands?|command line|hooks?|snippets?|macros?|formulas?|formulae|statements?|source|cells?|line|it|\w*_?(?:script|command|code|hook|expr))`;
const RUN = String.raw`(?:run|executed?|exec\(\)['’]?e?d|eval(?:uate)?(?:d|['’]d|\(\)['’]?d)?|interpreted|carried out|handed to (?:a|the) shell)`;

/** Something written that the text says is run. */
const RUNS = new RegExp(
  [
    String.raw`\b${WRITTEN}\b[^.;]{0,50}\b(?:is|are|be|gets?|it['’]s|which we|that we|and we|we)(?: \w+){0,2} ${RUN}`,
    String.raw`\b(?:runs?|executes?|evaluates?) (?:this|that|the|any|a given|your|its|given|arbitrary)(?: \w+)? (?:shell text|shell line|command line|script|snippet|code|expression|command|program)\b`,
    String.raw`\bgoes to (?:bash|sh|zsh|powershell|a shell|the shell|the interpreter|eval)\b`,
  ].join("|"),
  "gi",
);
/** "Evaluated in the page", "Executed before …". */
const EVALUATED =
  /^(?:is )?(?:evaluated|executed|run|interpreted|eval'?d) (?:in|on|by|before|after|as|at|for|with|once)\b/gi;

function locate(facts: Facts): Span | null {
  return statedIn(facts, "written", RUNS) ?? statedOfArgument(facts, EVALUATED);
}

export const saysItRuns: Rule = {
  id: "says-it-runs",
  title: "Says that what is handed over is run",
  meaning: "The text or an argument says that a script, an expression or a command that the caller gives is executed.",
  effect: "Execute",
  weight: 3,
  reader: { kind: "facts", find: locate },
  examples: {
    match: [
      { name: "sort_shelf", description: "Sorts a shelf. `order` may hold Python, which we execute for each book." },
      {
        name: "shelf",
        description: "A shelf.",
        inputSchema: { type: "object", properties: { rule: { type: "string", description: "Evaluated in the page" } } },
      },
    ],
    noMatch: [
      { name: "sort_shelf", description: "Sorts a shelf. `order` may hold a name." },
      { name: "shelf", description: "A shelf. The script is never executed." },
    ],
  },
};
