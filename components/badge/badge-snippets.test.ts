import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { badgeSnippets } from "./badge-snippets";

const origin = "https://risk.example.org";
const plain = { origin, style: "flat", label: "" };

describe("badgeSnippets", () => {
  it("knows the pages of servers and tools, whole or as a path", () => {
    expect(badgeSnippets({ ...plain, target: "/servers/a-b" })?.image).toBe("/badge/a-b.svg");
    expect(badgeSnippets({ ...plain, target: `${origin}/tools/a/fs.read#policy` })?.image).toBe("/badge/a/fs.read.svg");
  });

  it.each(["", "nonsense", "/risk/high", "/servers/", "/servers/A B", "javascript:alert(1)"])(
    "refuses %j",
    (target) => {
      expect(badgeSnippets({ ...plain, target })).toBeNull();
    },
  );

  it("writes style and label into every text", () => {
    const snippets = badgeSnippets({ origin, target: "/servers/a", style: "for-the-badge", label: "my (risk)" });
    for (const { text } of snippets?.texts ?? []) expect(text).toContain("style=for-the-badge&");
    expect(snippets?.texts[0]?.text).toBe(
      `[![toolrisk](${origin}/badge/a.svg?style=for-the-badge&label=my+%28risk%29)](${origin}/servers/a)`,
    );
  });

  it("never leaves the link or the attribute, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, label) => {
        const target = `/tools/a/${encodeURIComponent(name.toWellFormed())}`;
        const texts = badgeSnippets({ ...plain, target, label })?.texts ?? [];
        expect(texts.find(({ name: kind }) => kind === "HTML")?.text ?? "").not.toMatch(
          /<script|"[^>]*"[^>]*"[^>]*"[^>]*"[^>]*"/,
        );
        expect(texts[0]?.text ?? "").toMatch(/^(\[!\[toolrisk\]\([^()\s]+\)\]\([^()\s]+\))?$/);
      }),
    );
  });
});
