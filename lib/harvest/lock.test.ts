import { describe, expect, test } from "vitest";
import { parseLock } from "./lock";
import { HarvestError } from "./result";

const integrity = `sha512-${"A".repeat(86)}==`;

function lockOf(locked: Record<string, unknown>, path = "node_modules/other"): string {
  const root = { dependencies: { one: "1.0.0" } };
  const one = { version: "1.0.0", integrity, dependencies: { other: "^2.0.0", aliased: "npm:other@3" } };
  return JSON.stringify({ lockfileVersion: 3, packages: { "": root, "node_modules/one": one, [path]: locked } });
}

test("versions and integrity are enough", () => {
  expect(Object.keys(parseLock(lockOf({ version: "2.0.0", integrity })).packages)).toHaveLength(3);
});
test("what comes inside another package needs no integrity of its own", () => {
  expect(() => parseLock(lockOf({ version: "2.0.0", inBundle: true }))).not.toThrow();
});

describe("a lock that leads around the registry is refused", () => {
  test.each<[string, string, RegExp]>([
    ["no integrity", lockOf({ version: "2.0.0" }), /no SHA-512 integrity/],
    ["weak integrity", lockOf({ version: "2.0.0", integrity: "sha1-AAAA" }), /no SHA-512 integrity/],
    ["an address", lockOf({ version: "2.0.0", integrity, resolved: "https://example.com/x.tgz" }), /names an address/],
    ["git", lockOf({ version: "2.0.0", integrity, resolved: "git+ssh://git@example.com/x.git#1" }), /names an address/],
    ["a link", lockOf({ link: true }), /link/],
    ["a path upwards", lockOf({ version: "2.0.0", integrity }, "node_modules/../../x"), /outside node_modules/],
    ["a directory", lockOf({ version: "2.0.0", integrity }, "packages/x"), /outside node_modules/],
    ...["git+https://example.com/x.git", "github:a/b", "a/b", "file:../x", "https://example.com/x.tgz"].map(
      (spec): [string, string, RegExp] => [
        spec,
        lockOf({ version: "2.0.0", integrity, dependencies: { x: spec } }),
        /not the registry/,
      ],
    ),
    ["no JSON", "{", /not JSON/],
    ["another version", JSON.stringify({ lockfileVersion: 1, dependencies: {} }), /not usable/],
  ])("%s", (_, text, message) => {
    expect(() => parseLock(text)).toThrow(HarvestError);
    expect(() => parseLock(text)).toThrow(message);
  });
});
