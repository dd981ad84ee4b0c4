import type { Rule } from "../rule";

const WRITTEN = String.raw`(?:python|javascript|js|typescript|powershell|bash|shell|sql|lua|ruby|groovy|perl|r|php|code|scripts?|expressions?|commands?|command line|hooks?|snippets?|macros?|formulas?|formulae|statements?|source|cells?|line|it|\w*_?(?:script|command|code|hook|expr))`;
const RUN = String.raw`(?:run|executed?|exec\(\)['’]?e?d|eval|evald|evaluated?|eval['’]d|eval\(\)['’]?d|interpreted|carried out|handed to (?:a|the) shell)`;

/** Something written that the text says is run. */
const RUNS = [
  String.raw`\b${WRITTEN}\b[^.;]{0,50}\b(?:for execution\b|(?:is|are|(?<!\bto )be|gets?|it['’]s|which we|that we|and we|we)(?: \w+){0,2} ${RUN}\b)`,
  String.raw`\b(?:runs?|executes?|evaluates?) (?:this|that|the|any|a given|your|its|given|arbitrary)(?: \w+)? (?:shell text|shell line|command line|script|snippet|code|expression|command|program)\b`,
  String.raw`\b(?:goes|go|passed|handed|given|fed|piped|sent|appended|interpolated|substituted|spliced|inserted|concatenated)\b[^.;]{0,25}\b(?:to|into|through|onto)\b \W?(?:(?:a|the|our|its) )?(?:/bin/)?(?:bash|sh|zsh|powershell|cmd|kubectl|psql|eval|exec|shell|interpreter|ssh|docker|helm|terraform|ansible)\b`,
  String.raw`\b(?:(?:exec|eval)e?d|(?:exec|eval)(?:\(\))?[-'’]e?d)\b`,
  String.raw`\b(?:hands?|handed|feeds?|fed|pass(?:es|ed)|sends?|sent|goes|given)\b(?! (?:an? |the )?(?:\w+ )?(?:messages?|logs?|notifications?|feedback))[^.;]{0,40}\bto (?:the|an?|your|its)(?: [\w'-]+){0,3} (?:kernel|interpreter|shell|console|repl|debugger|prompt)\b`,
  String.raw`\b(?:kernel|interpreter|shell|engine|host|server|database|warehouse)s?(?: \w+){0,2} (?:evaluates?|executes?|interprets?|works? (?:it|them|this) out|carries (?:it|them|this) out)\b`,
  String.raw`\b(?:carried out|run|executed|expanded|evaluated) (?:for real|(?:by|on|in) (?:the|that|this|each|every)(?: login)? (?:shell|host|machine|computer|server))\b`,
  String.raw`\b${WRITTEN}; (?:it|they)(?:['’](?:s|re)| is| are) (?:then )?${RUN}\b|\bwe (?:then )?(?:exec|eval|run|execute|evaluate) (?:it|them|that)\b`,
  String.raw`\b(?:passed|passes|passing|pass|sent|forwarded|handed|goes|go|used|added|relayed|delivered|appended)\b[^.;]{0,40}\b(?:unchanged|as[- ]is|verbatim|unmodified|untouched|straight (?:to|through))\b`,
  String.raw`\b(?:passed|appended|added|handed|forwarded|relayed)\b[^.;]{0,25}\bto (?:the|a|its) (?:\w+ )?command line\b`,
  String.raw`\b(?:runs?|executes?|issues) (?:whatever|whichever)(?: \w+){0,2} (?:commands?|code|scripts?|sql|statements?|programs?)\b`,
  // What comes back of it.
  String.raw`\b(?:outputs?|results?) (?:of|from) your (?:\w+ )?(?:command|script|code|snippet|statement|sql|program)\b`,
  String.raw`\b(?:outputs?|results?) (?:of|from) (?:the|any|an?)(?: \w+)? (?:command|script|code|snippet|statement|sql|program)(?: that)? you (?:give|write|pass|send|type|supply|enter)\b`,
  String.raw`\bwhat (?:bash|python|node|powershell|(?:the|a) (?:shell|terminal|console|interpreter)) (?:prints?|returns?|answers?|says|gives|outputs?|echoes)\b`,
];
/** Whatever the caller names is done, without a limit. */
const UNLIMITED = [
  String.raw`\b(?:no restrictions?|(?:subcommands?|statements?|commands?|methods?|verbs?)(?: are| is)(?: not|n['’]t) (?:restricted|limited|filtered|checked))\b`,
  String.raw`\bany (?:\w+ )?(?:method|subcommand|command|statement|one-?liner)\b`,
  String.raw`\b(?:no|without(?: an?| any)?) (?:filter|restriction|whitelist|allow-?list)(?:s|ing)? (?:on|of) (?:the )?(?:\w+ )?(?:names?|methods?|verbs?|statements?|commands?|sql|quer(?:y|ies))\b`,
  String.raw`\bnobody (?:filters|checks|restricts|reviews) the (?:sql|statements?|quer(?:y|ies)|commands?|code|scripts?)\b`,
];
/** "Evaluated in the page", "Executed before …". */
const EVALUATED = [
  String.raw`(?:^|^(?:\w+ ){1,3})(?:is |to be )?(?:evaluated|executed|run|interpreted|eval'd|evald) (?:in|inside|on|by|before|after|as|at|for|with|once|against)\b`,
  String.raw`^[^.;:]{0,40}, (?:evaluated|executed|interpreted|run) (?:with|by|through|via)\b`,
];

export const saysItRuns: Rule = {
  id: "says-it-runs",
  title: "Says that what is handed over is run",
  meaning: "The text or an argument says that a script, an expression or a command that the caller gives is executed.",
  effect: "Execute",
  weight: 4,
  reader: {
    kind: "statement",
    says: [{ patterns: RUNS }, { patterns: UNLIMITED, denying: true }, { patterns: EVALUATED, within: "argument" }],
  },
  examples: {
    match: [
      { name: "sort_shelf", description: "Sorts a shelf. `order` may hold Python, which we execute for each book." },
      { name: "sort_shelf", description: "Sorts a shelf. `how` is passed to bash as it stands." },
      { name: "sort_shelf", description: "Sorts a shelf by a command; commands are not restricted." },
      { name: "sort_shelf", description: "Sorts a shelf by a shell command. No filter on command names." },
      { name: "sort_shelf", description: "Returns what bash prints for the text." },
      { name: "sort_shelf", description: "Returns the output of your shell command." },
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
