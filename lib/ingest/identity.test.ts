import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ServerRecordSchema } from "@/lib/catalogue/server";
import { identityKeys, remoteKey, repositoryKey } from "./identity";

describe("repositoryKey", () => {
  test.each([
    ["https://github.com/Acme/Files.git", null, "repo:github.com/acme/files"],
    ["git+https://www.github.com/acme/files/", null, "repo:github.com/acme/files"],
    ["git@github.com:acme/files.git", null, "repo:github.com/acme/files"],
    ["github:acme/files", null, "repo:github.com/acme/files"],
    ["github.com/acme/files", null, "repo:github.com/acme/files"],
    ["https://github.com/acme/files/tree/main/src/time", null, "repo:github.com/acme/files#src/time"],
    ["https://github.com/acme/files", "./src/time/", "repo:github.com/acme/files#src/time"],
    ["https://github.com/acme/files", ".", "repo:github.com/acme/files"],
    ["https://gitlab.com/a/b/c/-/tree/main/x", null, "repo:gitlab.com/a/b/c#x"],
    ["https://github.com/acme", null, null],
    ["no repository", null, null],
    ["javascript:alert(1)", null, null],
  ])("%s %s → %s", (address, subfolder, key) => {
    expect(repositoryKey(address, subfolder)).toBe(key);
  });
});

test("remoteKey keeps path and query, drops scheme, default port and final slash", () => {
  expect(remoteKey("https://MCP.acme.dev:443/a/?team=1#x")).toBe("url:mcp.acme.dev/a?team=1");
  expect(remoteKey("ftp://mcp.acme.dev/a")).toBeNull();
});

test("a key never outgrows an index", () => {
  const record = ServerRecordSchema.parse({
    ...{ source: "a", sourceId: "b", name: "c" },
    remotes: [{ transport: "sse", url: `https://a.acme.dev/${"x".repeat(5000)}` }],
  });
  expect(identityKeys(record)).toEqual([{ key: expect.stringMatching(/^digest:[0-9a-f]{64}$/), kind: "direct" }]);
});

test("property: strangers' text never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.option(fc.string({ unit: "binary" })), (text, folder) => {
      const record = ServerRecordSchema.parse({
        ...{ source: "a", sourceId: "b", name: "c", registryName: text },
        packages: ["npm", "pypi", "oci", text].map((registryType) => ({ registryType, identifier: text })),
        remotes: [{ transport: "sse", url: text }],
        repository: { url: text, subfolder: folder },
      });
      for (const { key } of identityKeys(record)) expect(key.length).toBeLessThanOrEqual(500);
    }),
  );
});
