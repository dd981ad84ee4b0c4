import { describe, expect, it } from "vitest";
import { fileName, parseFileName, sitemapXml, urlEntry } from "./sitemap-xml";

describe("sitemap files", () => {
  it("are named and found again", () => {
    expect(parseFileName(fileName("tools", 12))).toEqual({ kind: "tools", index: 12 });
  });

  it.each(["tools.xml", "tools--1.xml", "tools-1.xml.gz", "../tools-1.xml", "rules-0.xml", "tools-12345678.xml"])(
    "%s is none",
    (file) => expect(parseFileName(file)).toBeNull(),
  );

  it("escape what XML would read", () => {
    const url = "https://risk.example.org/tools/a/it's&more";
    expect(urlEntry(url)).toBe("<url><loc>https://risk.example.org/tools/a/it&apos;s&amp;more</loc></url>\n");
  });

  it("stand in one urlset", async () => {
    async function* entries() {
      yield urlEntry("https://risk.example.org/");
    }
    let xml = "";
    for await (const piece of sitemapXml(entries())) xml += piece;
    expect(xml.match(/<urlset|<\/urlset>/g)).toHaveLength(2);
  });
});
