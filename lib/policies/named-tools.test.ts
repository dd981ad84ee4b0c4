import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedTools } from "./named-tools";

const tools = ["a", "b", "a,b", "x,y,z", "", ","].map((name) => ({ name }));
const names = (list: string): string[] => namedTools(tools, list).map(({ name }) => name);

describe("namedTools", () => {
  it.each([
    ["a", ["a"]],
    ["b,a", ["b", "a"]],
    ["a,a", ["a"]],
    ["a,b", ["a,b"]],
    ["a,b,x,y,z,b", ["a,b", "x,y,z", "b"]],
    ["", [""]],
  ])("%j → %j", (list, expected) => expect(names(list)).toEqual(expected));

  it("names the first that is unknown", () => {
    expect(() => names("a,nothing,b")).toThrow('this server has no tool "nothing"');
  });

  it("finds any single name, whatever it holds", () => {
    const list = fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.nat(), (all, index) => {
        const name = all[index % all.length] ?? "";
        expect(
          namedTools(
            all.map((one) => ({ name: one })),
            name,
          ),
        ).toEqual([{ name }]);
      }),
    );
  });
});
