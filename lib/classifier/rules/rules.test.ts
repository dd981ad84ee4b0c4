import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { matchRules } from "../findings";
import { readFacts } from "../read-facts";
import type { Example } from "../rule";
import { RULES } from ".";

function matched({ name, description, inputSchema, server }: Example): string[] {
  const facts = readFacts({
    server: { name: server ?? "example" },
    tool: {
      name,
      title: null,
      description: description ?? null,
      inputSchema: inputSchema ?? null,
      outputSchema: null,
      annotations: null,
    },
  });
  return matchRules(facts).map(({ rule }) => RULES[rule]?.id ?? "");
}

describe("the list of rules", () => {
  it("is the list of files, and ids are file names", () => {
    const files = readdirSync(fileURLToPath(new URL(".", import.meta.url)))
      .filter(
        (file) => file.endsWith(".ts") && !["index.ts", "references.ts"].includes(file) && !file.endsWith(".test.ts"),
      )
      .map((file) => file.replace(/\.ts$/, ""));
    expect(RULES.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it("holds plain words and at least one example each way", () => {
    for (const { id, title, meaning, weight, examples } of RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title.length).toBeGreaterThan(5);
      expect(meaning).toMatch(/\.$/);
      expect(weight).toBeGreaterThan(0);
      expect(examples.match.length).toBeGreaterThan(0);
      expect(examples.noMatch.length).toBeGreaterThan(0);
    }
  });
});

describe.each(RULES)("$id", ({ id, examples }) => {
  it.each(examples.match)("matches $name: $description", (example) => {
    expect(matched(example)).toContain(id);
  });

  it.each(examples.noMatch)("does not match $name: $description", (example) => {
    expect(matched(example)).not.toContain(id);
  });
});
