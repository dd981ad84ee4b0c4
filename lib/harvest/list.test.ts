import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { loadHarvestList, lockPath, parseHarvestList } from "./list";
import { readCommittedLock } from "./lock";

const list = await loadHarvestList();

describe("data/servers.yaml", () => {
  test("names at least twenty servers, kubernetes-mcp-server first", () => {
    expect(list.length).toBeGreaterThanOrEqual(20);
    expect(list[0]?.id).toBe("kubernetes-mcp-server");
  });
  test("every server has a lock that fits, and every lock a server", async () => {
    for (const entry of list) await expect(readCommittedLock(entry), entry.id).resolves.toBeTruthy();
    const files = readdirSync(dirname(lockPath("any")));
    expect(files.sort()).toEqual(list.map(({ id }) => `${id}.json`).sort());
  });
  test("locks name no address and stay small", () => {
    const texts = list.map(({ id }) => readFileSync(lockPath(id), "utf8"));
    expect(texts.filter((text) => text.includes("://"))).toEqual([]);
    expect(texts.join("").length).toBeLessThan(4 * 1024 * 1024);
  });
});

describe("a list that is wrong", () => {
  const good = `
- id: one
  package: one
  version: 1.0.0
  title: One
  description: One.
  repository: { url: https://example.com/one }
`;
  test("a good one passes", () => expect(parseHarvestList(good)).toHaveLength(1));
  test.each([
    ["a range", good.replace("1.0.0", "^1.0.0"), /0\.version: must be an exact version/],
    ["a tag", good.replace("1.0.0", "latest"), /0\.version/],
    ["an address", good.replace("package: one", "package: https://example.com/x.tgz"), /0\.package/],
    ["a path", good.replace("package: one", "package: ../one"), /0\.package/],
    ["a field nobody knows", `${good}  arg: [x]\n`, /arg/],
    ["an id twice", good + good, /ids must be unique/],
    ["a file outside its directory", `${good}  files: { "../x": y }\n`, /0\.files\.\.\.\/x: Invalid key/],
    ["no list", "servers: 1", /expected array/],
  ])("%s is named", (_, text, message) => {
    expect(() => parseHarvestList(text)).toThrow(InvalidInputError);
    expect(() => parseHarvestList(text)).toThrow(message);
  });
});
