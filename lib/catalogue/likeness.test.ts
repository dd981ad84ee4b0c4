import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likenessKeys, likenessOf, nameSkeleton, publisherOf } from "./likeness";

describe("look-alike names", () => {
  it.each([
    ["io.github.acme/github-mcp-server", "github", "same name"],
    ["acme/GitHub", "rival/git-hub-mcp", "same name"],
    ["acme/postgres", "rival/p\u043Estgres", "same name"], // Cyrillic о
    ["acme/modern-notes", "rival/modem-notes", "same name"],
    ["acme/filesystem", "rival/filesytem", "one letter apart"],
    ["acme/kubernetes", "rival/kubernetse", "one letter apart"],
    ["acme/slack", "rival/stack", null],
    ["acme/test", "rival/test", null],
    ["acme/mcp-server", "rival/mcp-server", null],
    ["acme/release-v2-notes", "rival/release-v9-notes", null],
    ["acme/firecrawl", "rival/firewall", null],
  ])("%s and %s: %s", (a, b, likeness) => {
    expect(likenessOf(a, b)).toBe(likeness);
  });

  it("are found by a key that they share, whatever letter slipped", () => {
    const name = fc.stringMatching(/^[a-z]{6,20}$/);
    fc.assert(
      fc.property(name, fc.nat(), fc.stringMatching(/^[a-z]$/), (text, seed, letter) => {
        const at = seed % text.length;
        for (const slip of [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + letter + text.slice(at + 1)]) {
          if (likenessOf(text, slip) === null) continue;
          const keys = new Set(likenessKeys(text));
          expect(likenessKeys(slip).some((key) => keys.has(key))).toBe(true);
        }
      }),
    );
  });

  it("take any text, and give few keys that can be stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        const keys = likenessKeys(text);
        expect(keys.length).toBeLessThanOrEqual(61);
        if (text.isWellFormed()) expect(keys.every((key) => key.isWellFormed())).toBe(true);
      }),
    );
    const letter = "\u{20BB7}"; // A letter that takes two UTF-16 units.
    for (const name of [`acme/${letter}abcdef`, `acme/${"a".repeat(59)}${letter}`, letter.repeat(100)]) {
      expect(likenessKeys(name).every((key) => key.isWellFormed())).toBe(true);
    }
    const repositoryUrl = `https://github.com/${"a".repeat(188)}${letter}/files`;
    expect(publisherOf({ name: "files", repositoryUrl })?.isWellFormed()).toBe(true);
  });

  it("have a skeleton without publisher, common words and marks", () => {
    expect(nameSkeleton("io.x/Git-Hub-MCP")).toBe("github");
  });
});

it("a publisher is the repository's owner, else the name's namespace", () => {
  expect(publisherOf({ name: "files", repositoryUrl: "https://github.com/Acme/files" })).toBe("github.com/acme");
  expect(publisherOf({ name: "io.github.acme/files", repositoryUrl: null })).toBe("github.com/acme");
  expect(publisherOf({ name: "@acme/files", repositoryUrl: "javascript:alert(1)" })).toBe("@acme");
  expect(publisherOf({ name: "files", repositoryUrl: null })).toBeNull();
});
