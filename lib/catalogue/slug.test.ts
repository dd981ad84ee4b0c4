import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serverPath, toolPath } from "./path";
import { collidingServerSlug, serverSlug, toolSlug } from "./slug";

const SEGMENT = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe("server slugs", () => {
  test.each([
    ["io.github.containers/kubernetes-mcp-server", "io-github-containers-kubernetes-mcp-server"],
    ["@acme/Files MCP", "acme-files-mcp"],
    ["Café — Über", "cafe-uber"],
    ["--a__b--", "a-b"],
  ])("%s → %s", (name, slug) => {
    expect(serverSlug(name)).toBe(slug);
  });

  test("names of which nothing is left get a digest, each its own", () => {
    const slugs = ["天气", "地图", "", "…", "\uD800"].map(serverSlug);
    for (const slug of slugs) expect(slug).toMatch(/^server-[0-9a-f]{8}$/);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test("long names are cut and told apart", () => {
    const [one, two] = ["a".repeat(300), `${"a".repeat(300)}b`].map(serverSlug);
    expect(one).not.toBe(two);
    expect(one?.length).toBeLessThanOrEqual(120);
  });

  test("a collision depends on the identity alone", () => {
    expect(collidingServerSlug("files", "docker/files")).toBe(collidingServerSlug("files", "docker/files"));
    expect(collidingServerSlug("files", "docker/files")).not.toBe(collidingServerSlug("files", "official/files"));
  });

  test("property: one segment that needs no encoding, at most 120 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "binary" }), (name, identity) => {
        for (const slug of [serverSlug(name), collidingServerSlug(name, identity)]) {
          expect(slug).toMatch(SEGMENT);
          expect(slug.length).toBeLessThanOrEqual(120);
        }
      }),
    );
  });
});

describe("tool slugs", () => {
  test("are the exact name, case and all, but for names that no address can hold", () => {
    for (const name of ["pods_exec", "Pods-Exec", "a/b c%", "...", "名"]) expect(toolSlug(name)).toBe(name);
    for (const name of [".", "..", "", " ", "\n"]) expect(toolSlug(name)).toMatch(/^tool-[0-9a-f]{8}$/);
  });

  test("paths survive every name", () => {
    expect(serverPath("a")).toBe("/servers/a");
    expect(toolPath("a", "a/b?c#d %")).toBe("/tools/a/a%2Fb%3Fc%23d%20%25");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const slug = toolSlug(name);
        const { pathname } = new URL(toolPath("server", slug), "https://catalogue.example");
        expect(decodeURIComponent(pathname.replace("/tools/server/", ""))).toBe(slug);
      }),
    );
  });
});
