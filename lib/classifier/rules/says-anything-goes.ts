import type { Rule } from "../rule";

/** Whatever the service offers can be called, or the caller names what is called. */
const ANYTHING = [
  String.raw`\b(?:any|every|arbitrary|whatever|beliebige[nrs]?|cualquier|qualquer) (?:[\w/'’-]+ ){0,3}(?:[\w-]*methoden?|m[eé]todo|servi[cç]io|servi[cç]o|instru[cç](?:ão|ões|ción)|comando|befehle?|anweisung(?:en)?|method|endpoint|subcommand|verb|mutation|rpc|api call|api request|graphql document|service in any domain)\b`,
  String.raw`\b(?:entire|whole|full|complete) (?:\w+ ){0,2}api\b(?! (?:docs|documentation|reference|spec|schema|response|key|url|definition|description))`,
  String.raw`\bquer(?:y|ies) (?:and|or) mutations?\b|\bescape hatch\b`,
  String.raw`\b(?:verb|method)(?: ?\([^)]{0,60}\))?,? (?:and (?:[\w/-]+ ){0,4}|(?:a|the) )?(?:path|url|endpoint|params|parameters|arguments|args|kwargs|payload|body|message)\b`,
  String.raw`\bof (?:your|the caller['’]s|the user['’]s) (?:own )?(?:choosing|choice)\b`,
  String.raw`\bwhatever (?:you|would|the caller)\b[^.;]{0,30}\b(?:type|pass|write|send|put|follow)\b`,
  String.raw`\b(?:verb|method|module|command|action|service)(?: ?\+ ?| plus )(?:its )?(?:arguments|args|kwargs|params|parameters|body|payload|data)\b`,
  String.raw`\b(?:graphql|rest|api|sql|query|rpc|command|console|cli) pass-?through\b`,
  String.raw`\bwhatever (?:[\w-]+ ){0,3}(?:sql|cypher|code|commands?|statements?|quer(?:y|ies)|scripts?) you\b`,
  String.raw`\b(?:ddl and dml|dml and ddl)\b(?! (?:is|are|statements?|operations?|will))`,
  String.raw`\braw (?:text|strings?|tokens?|bytes|commands?|lines?) (?:to|over|for|through|down|via)\b`,
  String.raw`\b(?:any|every|arbitrary|raw) (?:\w+ )?(?:lines?|params|parameters|arguments|args|command|query|request|body) (?:to|over|with|against|sent)\b`,
];

export const saysAnythingGoes: Rule = {
  id: "says-anything-goes",
  title: "Says that the caller chooses the call",
  meaning: "The text says that any method, endpoint or operation can be called, or that the caller names it.",
  effect: "Execute",
  weight: 3,
  reader: { kind: "statement", says: [{ patterns: ANYTHING, within: "text" }] },
  examples: {
    match: [
      { name: "shelf", description: "Reaches the entire admin API: give the verb, path and body." },
      { name: "shelf", description: "Service, method and arguments are sent to the shelf." },
      { name: "shelf", description: "GraphQL passthrough of the shelf." },
      { name: "shelf", description: "Raw text over the serial console of the shelf." },
    ],
    noMatch: [{ name: "shelf", description: "Lists the methods and endpoints of an API." }],
  },
};
