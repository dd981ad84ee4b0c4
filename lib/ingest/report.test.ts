import { describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { parseIngestArguments } from "./arguments";
import { endLine, hasFailed, reportOf } from "./report";
import { emptyCounts, Tally } from "./summary";

describe("arguments", () => {
  test("are read", () => {
    expect(
      parseIngestArguments(["--source", "docker", "--source", "official", "--limit", "10", "--dry-run"]),
    ).toMatchObject({
      source: ["docker", "official"],
      limit: 10,
      "dry-run": true,
      harvest: false,
    });
  });

  test.each([
    [["--limit", "none"], "--limit must be a whole number above 0"],
    [["--limit", "0"], "--limit must be"],
    [["--from", ""], "--from needs a path"],
    [["--form", "x"], "--form"],
    [["x"], "x"],
    [["--source"], "--source"],
  ])("%j is refused in words, with the usage", (args, message) => {
    expect(() => parseIngestArguments(args)).toThrow(InvalidInputError);
    expect(() => parseIngestArguments(args)).toThrow(message);
    expect(() => parseIngestArguments(args)).toThrow("npm run ingest");
  });
});

test("the report counts, gives reasons with examples, and lets no control character through", () => {
  const tally = new Tally("docker", "catalog.json");
  const problem = { record: "a\u001B[31m", reason: "unexpected shape", message: "name is missing\nand more" };
  tally.add(
    { ...emptyCounts(), created: 12, failed: 5 },
    Array.from({ length: 5 }, () => problem),
  );
  const summary = { ...tally.end("finished", null), seconds: 1.25 };
  expect(reportOf([summary], [{ what: "/data/x", why: "not in the format of any source" }])).toBe(
    [
      "source  read from     status    created  updated  unchanged  skipped  failed  seconds",
      "docker  catalog.json  finished       12        0          0        0       5      1.3",
      "docker: 5 × unexpected shape (a[31m: name is missing and more; a[31m: name is missing and more; a[31m: name is missing and more; and 2 more)",
      "not read: /data/x (not in the format of any source)",
    ].join("\n"),
  );
  expect(hasFailed([summary])).toBe(true);
  expect(hasFailed([{ ...summary, counts: emptyCounts() }])).toBe(false);
  expect(hasFailed([{ ...summary, counts: emptyCounts(), status: "failed" }])).toBe(true);
});

test("the line of a source says how many records it had, or why it could not be read", () => {
  const tally = new Tally("docker", "https://registry.acme.dev/");
  const failed = { ...tally.end("failed", "registry.acme.dev cannot be reached\u001B[2J"), seconds: 2.25 };
  expect(endLine(failed)).toBe("docker: registry.acme.dev cannot be reached[2J");
  expect(endLine({ ...failed, counts: { ...emptyCounts(), created: 3 } })).toBe(
    "docker (https://registry.acme.dev/): failed in 2.3 s: 3 created, 0 updated, 0 unchanged, 0 skipped, 0 failed",
  );
});
