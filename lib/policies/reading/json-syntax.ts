/** One token after blanks: a text, a number or word, or a mark. */
const TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)|([{}[\],:]))/y;

/** What may come next; `first` is the place after an opening bracket, where the closing one may stand as well. */
type Expected = "value" | "first value" | "first key" | "key" | "colon" | "end of value";

/**
 * Offset of the first character that JSON does not allow there; the length of a text that ends too early. Engines tell
 * this place in different ways or not at all.
 */
export function jsonErrorOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    const next: Expected | null = match === null ? null : step(expected, match, open);
    if (match === null || next === null) return offset + blanksAt(text, offset);
    offset += match[0].length;
    expected = next;
  }
}

/** What is expected after the token, with `open` kept up to date; null when the token does not fit. */
function step(expected: Expected, [, quoted, word, mark = ""]: RegExpExecArray, open: string[]): Expected | null {
  const inside = open.at(-1);
  switch (expected) {
    case "first key":
      if (mark === "}") return close(open);
      return quoted === undefined ? null : "colon";
    case "key":
      return quoted === undefined ? null : "colon";
    case "colon":
      return mark === ":" ? "value" : null;
    case "end of value":
      if (inside !== undefined && mark === inside) return close(open);
      return inside !== undefined && mark === "," ? (inside === "}" ? "key" : "value") : null;
    default:
      if (expected === "first value" && mark === "]") return close(open);
      if (quoted !== undefined || word !== undefined) return "end of value";
      if (mark !== "{" && mark !== "[") return null;
      open.push(mark === "{" ? "}" : "]");
      return mark === "{" ? "first key" : "first value";
  }
}

function close(open: string[]): Expected {
  open.pop();
  return "end of value";
}

function blanksAt(text: string, offset: number): number {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = offset;
  return blanks.exec(text)?.[0].length ?? 0;
}
