import fc from "fast-check";
import { expect, it } from "vitest";
import { formatCount, plural } from "./numbers";

it("groups thousands as British English does", () => {
  const british = new Intl.NumberFormat("en-GB");
  fc.assert(fc.property(fc.nat(), (count) => formatCount(count) === british.format(count)));
});

it("counts one thing and several", () => {
  expect([0, 1, 1200].map((count) => plural(count, "tool"))).toEqual(["0 tools", "1 tool", "1,200 tools"]);
});
