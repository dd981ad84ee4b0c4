import { beforeAll, describe, expect, test } from "vitest";
import { RISKS } from "@/lib/catalogue/risk";
import type { ServerSummary, ToolSummary } from "@/lib/catalogue/view";
import { InvalidInputError } from "@/lib/errors";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords } from "@/lib/ingest/save";
import { aRecord, aTool, TEST_CONTEXT } from "@/lib/ingest/testing";
import { encodeCursor } from "./cursor";
import { relatedTools } from "./related-tools";
import { getServer, listServers, resolveServerSlug, SERVER_SORTS } from "./servers";
import { getStats } from "./stats";
import { testDatabase } from "./testing";
import { findToolIgnoringCase, getTool, listTools, riskiestTools, TOOL_SORTS } from "./tools";
import { inTransaction } from "./transaction";

testDatabase();

const SERVERS = 12;

beforeAll(async () => {
  const records = Array.from({ length: SERVERS }, (_, index) =>
    aRecord(`docker/server ${index}`, {
      popularity: index % 4,
      tools: Array.from({ length: index % 3 }, (_value, tool) =>
        aTool(tool === 0 ? `delete_${index}` : `Read_${index}`),
      ),
    }),
  );
  records.push(aRecord("docker/withdrawn", { status: "deleted", tools: [aTool("delete_all")] }));
  for (const record of records) {
    const now = new Date();
    await inTransaction((tx) => saveRecords(tx, [incomingRecord(record, { now })], { ...TEST_CONTEXT, now }));
  }
});

type Page<T> = { items: T[]; next: string | null };

async function walk<T>(list: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await list(after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

describe("lists", () => {
  test.each(SERVER_SORTS)(
    "servers by %s: pages together hold each server once, in order, deleted ones nowhere",
    async (sort) => {
      const servers = await walk((after) => listServers({ after, limit: 5, sort }));
      expect(servers).toHaveLength(SERVERS);
      expect(new Set(servers.map(({ slug }) => slug)).size).toBe(SERVERS);
      const keys: Record<typeof sort, (server: ServerSummary) => number | string> = {
        name: ({ title }) => title,
        tools: ({ toolCount }) => -toolCount,
        risk: ({ maxRisk }) => -(maxRisk ?? 0),
        popular: ({ popularity }) => -popularity,
        newest: ({ slug }) => -Number(slug.split("-")[1]),
      };
      const values = servers.map(keys[sort]);
      expect(values).toEqual([...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    },
  );

  test.each(TOOL_SORTS)("tools by %s: pages together hold each tool once", async (sort) => {
    const tools = await walk((after) => listTools({ after, limit: 3, sort }));
    const { tools: total } = await getStats();
    expect(tools).toHaveLength(total);
    expect(new Set(tools.map((tool) => `${tool.server.slug}/${tool.slug}`)).size).toBe(total);
  });

  test("filters agree with the figures", async () => {
    const { byCategory, byRisk } = await getStats();
    const all = (options: Partial<Parameters<typeof listTools>[0]>): Promise<ToolSummary[]> =>
      walk((after) => listTools({ after, limit: 100, ...options }));
    expect(await all({ category: "Destructive" })).toHaveLength(byCategory.Destructive);
    for (const risk of RISKS) expect(await all({ risk })).toHaveLength(byRisk[risk]);
    expect(await all({ minRisk: 4 })).toHaveLength(byRisk[4] + byRisk[5]);
    expect((await listServers({ limit: 100, withTools: true })).items).toHaveLength(
      (await getStats()).serversWithTools,
    );
    expect((await listServers({ limit: 100, prefix: "server 1" })).items.map(({ slug }) => slug)).toEqual([
      "server-1",
      "server-10",
      "server-11",
    ]);
  });

  test("a forged position is refused, not an error of the database", async () => {
    const forged = [
      ...["x", "", "e30", Buffer.from("[1]").toString("base64url"), "a".repeat(100_000)],
      ...[
        [1, "x"],
        [2 ** 40, 1],
        [1, 2 ** 40],
        ["\u0000", 1],
        [1.5, 1],
        [null, null],
        ["2026-13-45T00:00:00Z", 1],
      ].map((values) => encodeCursor(values as string[])),
    ].filter((text) => text !== "");
    for (const after of forged) {
      for (const sort of SERVER_SORTS.filter((name) => name !== "name")) {
        await expect(listServers({ after, limit: 5, sort }), `${sort} ${after.slice(0, 40)}`).rejects.toThrow(
          InvalidInputError,
        );
      }
      await expect(listTools({ after, limit: 5 })).rejects.toThrow(InvalidInputError);
    }
  });
});

describe("one tool", () => {
  test("is found by its exact name; by another case only when it is the only one", async () => {
    expect(await getTool("server-2", "Read_2")).toMatchObject({
      slug: "Read_2",
      server: { slug: "server-2", toolCount: 2 },
    });
    expect(await getTool("server-2", "read_2")).toBeNull();
    expect(await findToolIgnoringCase("server-2", "READ_2")).toBe("Read_2");
    expect(await findToolIgnoringCase("server-2", "nothing")).toBeNull();
  });

  test("names that Postgres refuses name nothing", async () => {
    for (const name of ["\u0000", "\uD800", "a\u0000b"]) {
      expect(await getServer(name)).toBeNull();
      expect(await getTool(name, name)).toBeNull();
      expect(await resolveServerSlug(name)).toBeNull();
      expect(await findToolIgnoringCase("server-2", name)).toBeNull();
    }
  });

  test("has relatives of its category elsewhere and its siblings here", async () => {
    const tool = await getTool("server-2", "delete_2");
    if (tool === null) throw new Error("the tool is missing");
    const { elsewhere, here } = await relatedTools(tool);
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.every(({ category, server }) => category === "Destructive" && server.slug !== "server-2")).toBe(
      true,
    );
    expect(here.map(({ slug }) => slug)).toEqual(["Read_2"]);
  });
});

test("the riskiest tools come from one server each, deleted ones never", async () => {
  const tools = await riskiestTools(5);
  expect(tools).toHaveLength(5);
  expect(new Set(tools.map(({ server }) => server.slug)).size).toBe(5);
  expect(tools.some(({ server }) => server.slug === "withdrawn")).toBe(false);
  expect(tools.every(({ risk }) => risk === 4)).toBe(true);
});
