import { expect, it } from "vitest";
import { excerpt } from "./excerpt";

it.each([
  ["Lists\n\n  files.", "Lists files."],
  ["a".repeat(170), "a".repeat(170)],
  ["a".repeat(171), `${"a".repeat(170)}…`],
  [`${"a".repeat(169)}😀`, `${"a".repeat(169)}…`],
  ["a\uFEFFb", "a\uFEFFb"],
])("%j is shown as %j", (text, shown) => expect(excerpt(text)).toBe(shown));
