import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangeView } from "@/lib/catalogue/change";
import { ALL_CHANGES } from "./change-scope";
import { atomFeed, feedContent, jsonFeed } from "./feed";

const publicUrl = (path: string): string => `https://toolrisk.example${path}`;
const AT = new Date("2026-11-18T10:00:00Z");

function content(parts: Partial<ChangeView>) {
  const change: ChangeView = {
    ...{ id: 7, at: AT, kind: "description changed", server: { slug: "files", title: "Files" }, tool: "a/b" },
    ...{ category: "Write", before: "Saves it.", after: "Saves it and sends it.", note: null, risk: 3, ...parts },
  };
  return feedContent(ALL_CHANGES, [change], publicUrl);
}

describe("feeds", () => {
  it("name the change, where to read it, and when", () => {
    const [entry] = content({}).entries;
    expect(entry).toEqual({
      id: "https://toolrisk.example/changes#change-7",
      url: "https://toolrisk.example/tools/files/a%2Fb",
      title: "Files: The description of a/b now also says “it and sends”.",
      text: "The description of a/b now also says “it and sends”.",
      at: AT,
      tags: ["description changed", "Write", "risk 3"],
    });
    expect(JSON.parse(jsonFeed(content({})))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      items: [{ content_text: entry?.text, date_published: AT.toISOString() }],
    });
  });

  it("are dated by the newest change, and always alike while there is none", () => {
    expect(content({}).updated).toEqual(AT);
    expect(feedContent(ALL_CHANGES, [], publicUrl).updated).toEqual(new Date(0));
  });

  it("keep strangers' text as text: what is between the tags of Atom holds no other tag, entity or control character", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("]]>]]><script>x</script>", "&lt;b&gt; &amp;", "\u0000\u001b[31m\ud800", "</title><entry>"),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, after) => {
        const atom = atomFeed(content({ server: { slug: "files", title }, after }));
        const inside = atom.replace(
          /<\/?(feed|id|title|subtitle|updated|author|name|link|entry|category|content)\b[^<>]*>/g,
          "",
        );
        expect(inside.replace(/^<\?xml [^<>]*\?>/, "")).not.toMatch(/[<>]/);
        expect(atom).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
        expect(atom).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(atom.isWellFormed()).toBe(true);
        expect(atom.match(/<entry>/g)).toHaveLength(1);
      }),
    );
  });
});
