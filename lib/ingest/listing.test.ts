import { expect, test } from "vitest";
import { ToolDefinitionSchema } from "@/lib/catalogue/tool";
import { listingDigest, listingRank, recordDigest, type Listing } from "./listing";
import { aRecord, aTool } from "./testing";

const listing = (parts: Partial<Listing> = {}): Listing => ({
  ...{ tools: [aTool("a")], complete: true, provenance: "registry", observedAt: new Date(0), observedHow: "" },
  ...{ observedVersion: null, ...parts },
});

test("listings rank by provenance, then complete schemas, then version, then date, then id", () => {
  const record = aRecord("docker/a");
  const nameOnly = [ToolDefinitionSchema.parse({ name: "a" })];
  const weakestFirst = [
    listingRank(record, listing({ provenance: "package source", observedVersion: "9.0.0" })),
    listingRank(record, listing({ tools: nameOnly, observedVersion: "9.0.0" })),
    listingRank(record, listing()),
    listingRank({ ...record, updatedAt: "2026-01-01T00:00:00.000Z" }, listing()),
    listingRank(record, listing({ observedVersion: "v1.9.0-beta.1" })),
    listingRank(record, listing({ observedVersion: "1.9" })),
    listingRank(record, listing({ observedVersion: "1.9.1" })),
    listingRank(record, listing({ observedVersion: "1.10.0" })),
    listingRank(record, listing({ observedVersion: "2026.1.2.3" })),
    listingRank(record, listing({ provenance: "live list", tools: nameOnly })),
  ];
  expect([...weakestFirst].sort()).toEqual(weakestFirst);
});

test("a rank can be stored whatever the version is", () => {
  const version = `1.0${"x".repeat(39)}\u{20BB7}`;
  expect(listingRank(aRecord("docker/a"), listing({ observedVersion: version })).isWellFormed()).toBe(true);
});

test("digests see definitions, not versions or dates; lone surrogates do no harm", () => {
  expect(listingDigest(listing({ observedVersion: "1", observedAt: new Date(1) }))).toBe(listingDigest(listing()));
  expect(listingDigest(listing({ tools: [aTool("b\uD800")] }))).not.toBe(listingDigest(listing()));
  expect(listingDigest(null)).toBeNull();
  expect(recordDigest(aRecord("docker/a", { tools: [aTool("x")] }))).toBe(recordDigest(aRecord("docker/a")));
  expect(recordDigest(aRecord("docker/a", { description: "\uD800" }))).not.toBe(recordDigest(aRecord("docker/a")));
});
