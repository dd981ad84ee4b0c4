import { CJK_FORMS } from "./lexicon/lexicon";

/** What kind of character a UTF-16 code unit is. */
export const enum Kind {
  Other,
  Letter,
  Upper,
  Digit,
  Under,
  Cjk,
  Invisible,
}

export function kindOf(code: number): Kind {
  if (code >= 97 && code <= 122) return Kind.Letter;
  if (code >= 65 && code <= 90) return Kind.Upper;
  if (code >= 48 && code <= 57) return Kind.Digit;
  if (code === 95) return Kind.Under;
  if (code < 0xaa) return Kind.Other;
  if (code >= 0x3040 && code <= 0x9fff) return Kind.Cjk;
  if (code >= 0xac00 && code <= 0xd7a3) return Kind.Cjk;
  if (isInvisible(code)) return Kind.Invisible;
  if (code >= 0xc0 && code < 0x2000) return Kind.Letter;
  return Kind.Other;
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** Length of the longest known Chinese, Japanese or Korean word at an index; 0 when there is none. */
export function cjkWordAt(text: string, index: number): number {
  for (let size = 6; size >= 2; size -= 1) {
    if (index + size <= text.length && CJK_FORMS.has(text.slice(index, index + size))) return size;
  }
  return 0;
}

/** Characters that are not seen, as they stand inside words. */
export const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|[\ufe00-\ufe0f]/g;
