import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchesOf, changedOn, ecosystem, numberOf, serveRegistry } from "./registry";
import { wordsOf } from "@/lib/search/words";

async function rowsOf(world: ReturnType<typeof ecosystem>) {
  const all = [];
  for await (const rows of batchesOf(world)) all.push(...rows);
  return all;
}

describe("the simulated ecosystem", () => {
  it("has just the servers and tools asked for, the same each time", async () => {
    const rows = await rowsOf(ecosystem({ servers: 200, tools: 2500 }));
    expect(rows.length).toBe(200);
    expect(rows.reduce((sum, { tools }) => sum + tools.length, 0)).toBe(2500);
    expect(new Set(rows.flatMap(({ tools }) => tools.map(({ id }) => id))).size).toBe(2500);
    expect(await rowsOf(ecosystem({ servers: 200, tools: 2500 }))).toEqual(rows);
  });

  it("uses more than 5,000 words, few of them often", async () => {
    const counts = new Map<string, number>();
    for (const { tools } of await rowsOf(ecosystem({ servers: 3000, tools: 30_000 }))) {
      for (const { name, description } of tools) {
        for (const word of wordsOf(`${name} ${description}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    expect(counts.size).toBeGreaterThan(5000);
    const sorted = [...counts.values()].sort((one, other) => other - one);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    expect(sorted.slice(0, 100).reduce((sum, count) => sum + count, 0) / total).toBeGreaterThan(0.4);
  });

  it("changes about one server in a hundred a day", async () => {
    const before = await rowsOf(ecosystem({ servers: 3000, tools: 3000 }));
    const after = await rowsOf(ecosystem({ servers: 3000, tools: 3000, day: 1 }));
    const changed = before.filter((rows, index) => JSON.stringify(rows) !== JSON.stringify(after[index])).length;
    expect(changed).toBeGreaterThan(15);
    expect(changed).toBeLessThan(45);
  });
});

describe("its registry", () => {
  let registry: Awaited<ReturnType<typeof serveRegistry>>;
  beforeAll(async () => {
    registry = await serveRegistry(ecosystem({ servers: 250, tools: 500 }));
  });
  afterAll(() => registry.server.close());

  it("lists every server once, page by page", async () => {
    const names: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined;) {
      const response = await fetch(`${registry.url}/v0.1/servers?limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`);
      const page = (await response.json()) as {
        servers: { server: { name: string } }[];
        metadata: { nextCursor?: string };
      };
      names.push(...page.servers.map(({ server }) => server.name));
      cursor = page.metadata.nextCursor;
    }
    expect(new Set(names).size).toBe(250);
  });

  it("lists only what changed when it is asked for that", async () => {
    const world = ecosystem({ servers: 3000, tools: 3000, day: 1 });
    const changing = await serveRegistry(ecosystem({ servers: 3000, tools: 3000 }));
    try {
      const since = new Date().toISOString();
      changing.become(world);
      const response = await fetch(`${changing.url}/v0.1/servers?limit=100&updated_since=${since}`);
      const { servers } = (await response.json()) as { servers: { server: { name: string } }[] };
      const numbers = servers.map(({ server }) => numberOf(server.name));
      expect(numbers).toEqual(
        Array.from({ length: 3000 }, (_, number) => number).filter((number) => changedOn(number, 1)),
      );
    } finally {
      changing.server.close();
    }
  });
});
