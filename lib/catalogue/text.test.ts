import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText, escapeInvisible, hasInvisible, replaceInvalid, showInvisible, terminalText } from "./text";

const anyText = fc.string({ unit: "binary", maxLength: 200 });

test("replaceInvalid replaces what Postgres and RFC 8785 refuse, and nothing else", () => {
  expect(replaceInvalid("a\u0000b\uD83D😀\uDE00")).toBe("a\uFFFDb\uFFFD😀\uFFFD");
  fc.assert(
    fc.property(anyText, (text) => {
      const valid = replaceInvalid(text);
      expect(valid.isWellFormed() && !valid.includes("\u0000")).toBe(true);
      expect(valid).toHaveLength(text.length);
    }),
  );
});

test("cutText never splits a character", () => {
  expect(cutText("a😀", 2)).toBe("a");
  expect(cutText("a😀", 3)).toBe("a😀");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat({ max: 50 }), (text, max) => {
      const cut = cutText(text, max);
      expect(cut.isWellFormed() && cut.length <= max && text.startsWith(cut)).toBe(true);
    }),
  );
});

describe("invisible characters", () => {
  test("are found, and shown by name", () => {
    expect(showInvisible("a\u200Bb\u202Ec\u001B[0m\u{E0041}")).toBe("a⟨U+200B⟩b⟨U+202E⟩c⟨U+001B⟩[0m⟨U+E0041⟩");
    for (const text of ["\u200B", "\u0007", "\u00AD", "\uFEFF"]) expect(hasInvisible(text)).toBe(true);
    for (const text of ["plain", "tab\tand\nline", "é 名 😀"]) expect(hasInvisible(text)).toBe(false);
  });

  test("property: what is shown hides nothing any more", () => {
    fc.assert(fc.property(anyText, (text) => !hasInvisible(showInvisible(text))));
  });
});

test("terminalText is one line without control characters, at most so long", () => {
  expect(terminalText("a\n\u001B]0;title\u0007 b\u202E")).toBe("a ]0;title b");
  expect(terminalText("x".repeat(400))).toBe(`${"x".repeat(300)}…`);
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, max) => {
      const line = terminalText(text, max);
      expect(hasInvisible(line) || /[\r\n\t]/.test(line)).toBe(false);
      expect(line.length).toBeLessThanOrEqual(max + 1);
    }),
  );
});

test("property: JSON with escaped invisible characters means the same and hides nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const json = escapeInvisible(JSON.stringify([text, "\u202E\u200B\u{E0041}\u007F"]));
      expect(JSON.parse(json)).toEqual([text, "\u202E\u200B\u{E0041}\u007F"]);
      expect(hasInvisible(json)).toBe(false);
    }),
  );
});
