import { expect, it } from "vitest";
import { isServerName } from "./server-name";

it.each([
  ["kubernetes", true],
  ["my server: 'a' \u00e9", true],
  ["", false],
  ["  ", false],
  ["*", false],
  ["k*s", false],
  ["a\nb", false],
  ["a\u2028b", false],
  ["a\u0000", false],
  ["\ud800", false],
  ["x".repeat(201), false],
])("isServerName(%j) is %s", (name, expected) => {
  expect(isServerName(name)).toBe(expected);
});
