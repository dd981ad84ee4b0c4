import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPolicy } from "../build-policy";
import { FORMATS } from "../formats/index";
import { HOSTILE_NAMES } from "../testing/hostile-names";
import { CLUSTER, SHOP, tool } from "../testing/servers";
import { highlight } from "./highlight";

/** The runs with their texts: [["c", "# a"], ["p", "\n"], …]. */
function runsOf(text: string, language: Parameters<typeof highlight>[1]): [string, string][] {
  let offset = 0;
  return [...highlight(text, language).matchAll(/([a-z])(\d+)/g)].map(([, kind = "", length = ""]) => {
    const part = text.slice(offset, offset + Number(length));
    offset += Number(length);
    return [kind, part];
  });
}

describe("highlight", () => {
  it("tells keys, texts, numbers, words and comments apart", () => {
    expect(runsOf("# a\n# b\nkey: value\ncount: 5\n", "yaml")).toEqual([
      ["c", "# a\n# b"],
      ["p", "\n"],
      ["k", "key"],
      ["p", ": "],
      ["s", "value"],
      ["p", "\n"],
      ["k", "count"],
      ["p", ": "],
      ["n", "5"],
      ["p", "\n"],
    ]);
    expect(runsOf('{"a": [true, "b"]}', "json").filter(([kind]) => kind !== "p")).toEqual([
      ["k", '"a"'],
      ["n", "true"],
      ["s", '"b"'],
    ]);
    expect(runsOf('[x]\na = "b" # c\n', "toml").filter(([kind]) => kind !== "p")).toEqual([
      ["k", "x"],
      ["k", "a"],
      ["s", '"b"'],
      ["c", "# c"],
    ]);
    expect(
      runsOf('package a\n# c\nallow if {\n\tinput.tool == "x"\n}\n', "rego").filter(([kind]) => kind !== "p"),
    ).toEqual([
      ["w", "package"],
      ["c", "# c"],
      ["w", "if"],
      ["s", '"x"'],
    ]);
  });

  it("leaves the prose of a Markdown file plain", () => {
    expect(runsOf("---\ntools: []\n---\n\nUse only: these.\n", "markdown").at(-1)).toEqual([
      "p",
      ": []\n---\n\nUse only: these.\n",
    ]);
    expect(highlight("---\ntools:\n", "markdown")).toBe("p4k5p2");
  });

  it.each(FORMATS)("covers every character of $id, whatever the names, and finds something in it", (format) => {
    const hostile = { slug: "s", shortName: "s", tools: HOSTILE_NAMES.map((name) => tool(name, "Write", 2)) };
    for (const server of [CLUSTER, SHOP, hostile]) {
      const policy = buildPolicy(server, { strictness: "recommended" });
      const { text } = format.render(policy, { sourceUrl: null, ruleset: "r" });
      const runs = runsOf(text, format.language);
      expect(runs.map(([, part]) => part).join("")).toBe(text);
      expect(runs.filter(([kind]) => kind === "k" || kind === "w").length).toBeGreaterThan(0);
    }
  });

  it("covers any text", () => {
    const parts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE_NAMES, "\n", "# ", ": ", "- ", "---\n"), fc.string()), {
      maxLength: 8,
    });
    const language = fc.constantFrom("yaml" as const, "json" as const, "toml" as const, "rego" as const);
    fc.assert(
      fc.property(parts, language, (list, lang) => {
        const text = list.join("");
        expect(
          runsOf(text, lang)
            .map(([, part]) => part)
            .join(""),
        ).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
