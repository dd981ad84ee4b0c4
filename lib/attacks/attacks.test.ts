import { describe, expect, it } from "vitest";
import { attackCorrections, attackPatterns, findCase } from "./load";
import { attacksOn, casesAbout, type AttackTarget } from "./match";

const PATTERNS = attackPatterns();
const CASES = PATTERNS.flatMap(({ cases }) => cases);

describe("data/attacks", () => {
  it("holds every pattern and at least 40 cases, each slug once", () => {
    expect(PATTERNS.map(({ slug }) => slug)).toHaveLength(14);
    expect(CASES.length).toBeGreaterThanOrEqual(40);
    const slugs = [...PATTERNS, ...CASES].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("gives every case a CVE record or a source", () => {
    expect(CASES.filter(({ cves, sources }) => cves.length + sources.length === 0)).toEqual([]);
  });

  it("never calls anything safe", () => {
    expect(CASES.filter((attack) => /\bsafe\b/i.test(JSON.stringify(attack)))).toEqual([]);
  });

  it("corrects only what exists", () => {
    const slugs = new Set([...PATTERNS, ...CASES].map(({ slug }) => slug));
    for (const { slug } of attackCorrections()) expect(slugs).toContain(slug);
  });
});

function target(changes: Partial<AttackTarget>): AttackTarget {
  return { name: "tool", category: "Read", signals: [], kinds: [], versions: 1, ...changes };
}

function slugsOn(changes: Partial<AttackTarget>): string[] {
  return attacksOn(target(changes), PATTERNS).map(({ pattern }) => pattern.slug);
}

describe("attacksOn", () => {
  it.each([
    [{ category: "Execute", signals: ["takes-command"], kinds: ["command"] }, "command-injection"],
    [{ kinds: ["path"], signals: ["takes-path"] }, "path-traversal"],
    [{ signals: ["untrusted-content"] }, "prompt-injection"],
    [{ category: "Financial" }, "financial-abuse"],
    [{ category: "Destructive" }, "destructive-autonomy"],
    [{ versions: 2 }, "rug-pull"],
    [{ kinds: ["sql"] }, "sql-injection"],
  ] satisfies [Partial<AttackTarget>, string][])("%j is open to %s first", (changes, slug) => {
    expect(slugsOn(changes)[0]).toBe(slug);
  });

  it("finds nothing for a tool that gives nothing away", () => expect(slugsOn({})).toEqual([]));

  it("prefers the case of the very tool", () => {
    const [match] = attacksOn(target({ name: "git_diff", kinds: ["branch"], signals: ["takes-command"] }), PATTERNS);
    expect(match?.attack.slug).toBe("git-args-2025");
  });
});

describe("casesAbout", () => {
  it("joins by package, not by a similar name", () => {
    const item = {
      registryType: "npm",
      identifier: "mcp-remote",
      version: null,
      transport: "stdio" as const,
      environment: [],
    };
    const about = (identifier: string) =>
      casesAbout({ packages: [{ ...item, identifier }], repositoryUrl: null }, PATTERNS);
    expect(about("mcp-remote").map(({ attack }) => attack.slug)).toEqual([findCase("mcp-remote-2025")?.attack.slug]);
    expect(about("mcp-remote-2")).toEqual([]);
  });

  it("joins by repository where a case names no package", () => {
    const found = casesAbout({ packages: [], repositoryUrl: "https://github.com/0xJacky/nginx-ui.git" }, PATTERNS);
    expect(found.map(({ attack }) => attack.slug).sort()).toEqual(["nginx-ui-2026", "nginx-ui-tools-2026"]);
  });
});
