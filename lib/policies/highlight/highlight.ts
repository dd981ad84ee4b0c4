import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import json from "@shikijs/langs/json";
import toml from "@shikijs/langs/toml";
import yaml from "@shikijs/langs/yaml";
import { codeToTokensBase, createShikiPrimitive } from "@shikijs/primitive";
import type { Format } from "../formats/format";
import { REGO } from "./rego-grammar";

/** What colours tell apart: keys, texts, numbers and constants, words of the language, comments. All else is plain. */
const SCOPES = {
  k: ["entity.name.tag", "entity.name.section", "support.type.property-name", "variable.other.key"],
  s: ["string"],
  n: ["constant.numeric", "constant.language"],
  w: ["keyword"],
  c: ["comment"],
} as const;

/** The colours of this theme are the kinds, so that the highlighter says of each token which it is. */
const THEME = {
  name: "kinds",
  fg: "p",
  bg: "#ffffff",
  settings: Object.entries(SCOPES).map(([kind, scope]) => ({ scope: [...scope], settings: { foreground: kind } })),
};

const highlighter = createShikiPrimitive({
  engine: createJavaScriptRegexEngine(),
  langs: [json, toml, yaml, REGO].flat(),
  themes: [THEME],
});

/** No time limit, by which a busy machine would colour the same text differently; a long line is plain instead. */
const LIMITS = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };

/**
 * The kinds in a text of that language, run by run, as a letter and a number of characters: `c12p1k7` is a comment of
 * twelve, a plain one, a key of seven. The runs cover the text. Client code draws them (components/policy/code.tsx).
 */
export function highlight(text: string, language: Format["language"]): string {
  // Of a Markdown file only the front matter is code; a beginning may end before that does.
  const prose = language === "markdown" ? text.indexOf("\n---\n") : -1;
  const end = prose === -1 ? text.length : prose + 1;
  const lang = language === "markdown" ? "yaml" : language;
  const lines = codeToTokensBase(highlighter, text.slice(0, end), { lang, theme: THEME.name, ...LIMITS });
  const runs: Run[] = [];
  let offset = 0;
  for (const token of lines.flat()) {
    // Line breaks are in no token.
    append(runs, "p", text.slice(offset, token.offset));
    append(runs, token.color ?? "p", token.content);
    offset = token.offset + token.content.length;
  }
  append(runs, "p", text.slice(offset));
  return runs.map(({ kind, text: { length } }) => `${kind}${length}`).join("");
}

type Run = { kind: string; text: string };

/** Adds to the last run where the kind is the same, or where only blanks lie between two of a kind. */
function append(runs: Run[], kind: string, text: string): void {
  if (text === "") return;
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last?.kind === kind) last.text += text;
  else if (last?.kind === "p" && last.text.trim() === "" && before?.kind === kind) {
    before.text += last.text + text;
    runs.pop();
  } else runs.push({ kind, text });
}
