import type { LanguageRegistration } from "@shikijs/types";

/** Rego as far as its colours go; the highlighter brings no grammar for it. */
export const REGO: LanguageRegistration = {
  name: "rego",
  scopeName: "source.rego",
  repository: {},
  patterns: [
    { match: "#.*$", name: "comment.line.rego" },
    { match: '("(?:[^"\\\\]|\\\\.)*")(?=\\s*:)', name: "entity.name.tag.rego" },
    { match: '"(?:[^"\\\\]|\\\\.)*"', name: "string.quoted.rego" },
    {
      match: "\\b(?:package|import|default|if|in|not|some|every|else|with|as|null|true|false)\\b",
      name: "keyword.rego",
    },
    { match: "\\b\\d+(?:\\.\\d+)?\\b", name: "constant.numeric.rego" },
  ],
};
