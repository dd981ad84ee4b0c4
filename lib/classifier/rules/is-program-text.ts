import type { Rule } from "../rule";

/** Languages that are written to be run. General ones and those that programs are steered with. */
const LANGUAGE = String.raw`(?:python|c#|javascript|typescript|groovy|luau?|ruby|perl|php|scala|jython|bash|powershell|applescript|jxa|elisp|vba|(?:t-)?sql|cypher|gremlin|sparql|apex|abap|matlab|octave|wolfram language|jsx|clojure|lisp|g-code|gcode|rcon|[\w-]+-cli|elisp|vql|ansible|extendscript|maxscript|hscript|mel|bpy|starlark|tcl|gdscript|rhinoscript|autolisp)`;
const PIECE = String.raw`(?:code|source|text|chunk|block|batch|snippet|expressions?|statements?|scripts?|form|body|lambda|input|lines?|macro|fragment)`;

/** "Lua chunk for the editor", "Groovy for the console": the first thing named is what the caller writes. */
const NAMED = [
  String.raw`^(?:(?!(?:use|how|get|the|validates?|generates?|creates?|checks?|formats?|lints?|parses?|analy[sz]es?|explains?|reviews?|converts?|translates?|finds?|lists?|searches|search|reads?|shows?|documents?) )[\w-]+ ){0,2}?${LANGUAGE}(?: \d[\d.]*)?(?: ${PIECE}\b| (?:for|on|in|via|at|as|or|remoting)\b|,? (?:handed|executed|run|evaluated|interpreted)\b| (?:→|->|in,))`,
];
/** "Send Python to the open program", "submits Scala or SQL to a context". */
const HANDED = [
  String.raw`\b(?:sends?|submits?|feeds?|streams?|forwards?|injects?|pipes?|relays?|types?) (?:(?:a|an|the|your|arbitrary|raw|given|some|own|caller-written) ){0,2}(?:[\w,-]+ ){0,3}?(?:${LANGUAGE}|do-file|keystrokes?|cell|console line)\b[^.;]{0,50}\b(?:to|into|via|through|over|against)\b`,
];
/** "Console line for the server" */
const LINE = [String.raw`^(?:(?!use |get |the )[\w-]+ ){0,2}?(?:console|shell|terminal|repl) (?:line|text)s?\b`];

/** "`app` and `doc` are in scope", "imports and os can be used". */
const SCOPE = [
  String.raw`[\x60'"]\w+[\x60'"][^.;]{0,40}\bin scope\b|\b(?:imports?|os)\b[^.;]{0,40}\b(?:can be used|included|available|importable)\b`,
];

export const isProgramText: Rule = {
  id: "is-program-text",
  title: "Takes program text",
  meaning: "The text names what the caller writes in a language that is run: a chunk, a block, lines for a program.",
  effect: "Execute",
  weight: 3,
  reader: { kind: "statement", says: [{ patterns: [...NAMED, ...HANDED, ...LINE, ...SCOPE], within: "text" }] },
  examples: {
    match: [
      { name: "shelf", description: "Lua chunk for the connected shelf." },
      { name: "shelf", description: "Send Python to the open shelf." },
      { name: "shelf", description: "Sort the shelf your way; `books` and `rows` are in scope of the script." },
    ],
    noMatch: [
      { name: "shelf", description: "Get Python documentation for the shelf." },
      { name: "shelf", description: "Books on Python, sorted by title." },
    ],
  },
};
