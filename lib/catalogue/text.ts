/** Handling of text that strangers wrote. Nothing is stripped silently: it is replaced or named, and flagged. */

const REPLACEMENT = "\uFFFD";

/** Zero-width, bidi, tag, soft-hyphen and variation characters: present in the text, not on the screen. */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class -- single code points are meant
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/gu;

/**
 * C0 and C1 controls but for tab, line feed and carriage return, and the non-characters that YAML refuses even in comments.
 * ANSI sequences start with one of them.
 */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Replaces what Postgres text, jsonb and RFC 8785 refuse (NUL, lone surrogates) by U+FFFD. */
export function replaceInvalid(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", REPLACEMENT);
}

/** Cuts to at most `max` UTF-16 units without splitting a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? max - 1 : max);
}

/** Whether the text holds characters that a reader would not see. */
export function hasInvisible(text: string): boolean {
  INVISIBLE.lastIndex = 0;
  CONTROL.lastIndex = 0;
  return INVISIBLE.test(text) || CONTROL.test(text);
}

/** The text with every invisible or control character written as `⟨U+200B⟩`, for people to see. */
export function showInvisible(text: string): string {
  const name = (character: string): string => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  };
  return text.replace(INVISIBLE, name).replace(CONTROL, name);
}

/** JSON with the invisible characters of its strings as `\u200b`: the same value, and people see what they copy. */
export function escapeInvisible(json: string): string {
  const escape = (character: string): string =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index).toString(16).padStart(4, "0"))
      .map((code) => `\\u${code}`)
      .join("");
  return json.replace(INVISIBLE, escape).replace(CONTROL, escape);
}

/** One line for terminals and logs: no control, bidi or other invisible characters, no line breaks, at most `max` units. */
export function terminalText(text: string, max = 300): string {
  const flat = text.replace(/\s+/g, " ").replace(INVISIBLE, "").replace(CONTROL, "");
  return flat.length > max ? `${cutText(flat, max)}…` : flat;
}
