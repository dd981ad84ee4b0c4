/** Strangers' names as literals of each language. Every literal is plain on one line and parses back to the same text. */

/** Printable in none of the languages, or read as a line break by some: C1 controls, separators, byte order mark, non-characters, bidi. */
const UNPRINTABLE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** Indented JSON with a final line break, everything unprintable escaped. */
export function jsonText(value: unknown): string {
  return `${escapeUnprintable(JSON.stringify(value, null, 2))}\n`;
}

/** A double-quoted literal that JSON, YAML 1.2, TOML, Rego, CEL and JavaScript all read as the same text. */
export function quoted(text: string): string {
  return escapeUnprintable(JSON.stringify(text.toWellFormed()));
}

function escapeUnprintable(json: string): string {
  return json.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A Cedar string literal: Rust-like escapes; JSON's \b, \f and \uXXXX are errors there. */
export function cedarQuoted(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\]/g, "\\$&")
    .replace(/[\u0000-\u001f]/g, codePointEscape)
    .replace(UNPRINTABLE, codePointEscape);
  return `"${escaped}"`;
}

/** A Cedar `like` pattern that holds the text literally: `*` is its only wildcard. */
export function cedarPattern(text: string): string {
  return cedarQuoted(text).replaceAll("*", "\\*");
}

function codePointEscape(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}

const YAML_WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A YAML key or scalar: plain where every YAML version reads it as that text, else double-quoted. */
export function yamlText(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/.test(text) && !YAML_WORDS.test(text) ? text : quoted(text);
}

/** `key:` at an indentation; keys beyond YAML's 1,024 characters take the explicit form. */
export function yamlKey(text: string, indent: string): string {
  const key = yamlText(text);
  return key.length > 1000 ? `${indent}? ${key}\n${indent}:` : `${indent}${key}:`;
}

/** A TOML key: bare where it may be. */
export function tomlKey(text: string): string {
  return /^[A-Za-z0-9_-]+$/.test(text) ? text : quoted(text);
}
