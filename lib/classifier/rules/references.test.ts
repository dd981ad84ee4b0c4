import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { REFERENCED, referencesOf } from "./references";
import { RULES } from ".";

it("every rule rests on a source, and no source on a rule that is gone", () => {
  expect([...REFERENCED].sort()).toEqual(RULES.map(({ id }) => id).sort());
  for (const { id } of RULES) expect(referencesOf(id).length, id).toBeGreaterThan(0);
});

it("sources are pages of the protocol, MITRE and OWASP, or patterns that the attack database has", () => {
  const patterns = readdirSync(new URL("../../../data/attacks", import.meta.url)).map((file) =>
    file.replace(/\.yaml$/, ""),
  );
  for (const { title, url } of REFERENCED.flatMap(referencesOf)) {
    expect(title.length).toBeGreaterThan(10);
    if (url.startsWith("/attacks/")) expect(patterns).toContain(url.slice("/attacks/".length));
    else expect(new URL(url).host).toMatch(/^(modelcontextprotocol\.io|cwe\.mitre\.org|(genai\.)?owasp\.org)$/);
  }
});
