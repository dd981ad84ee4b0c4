import { beforeEach, describe, expect, test } from "vitest";
import type { ServerRecord } from "@/lib/catalogue/server";
import { ToolDefinitionSchema, type ToolDefinition } from "@/lib/catalogue/tool";
import { pool } from "@/lib/db/client";
import { getServer, resolveServerSlug } from "@/lib/db/servers";
import { getStats } from "@/lib/db/stats";
import { testDatabase } from "@/lib/db/testing";
import { getTool } from "@/lib/db/tools";
import { inTransaction } from "@/lib/db/transaction";
import { goneRecord, incomingRecord } from "./incoming";
import type { Listing } from "./listing";
import type { Incoming } from "./plan-servers";
import { saveRecords, type SaveOutcome } from "./save";
import { aRecord, aTool, TEST_CONTEXT } from "./testing";

testDatabase();

beforeEach(async () => {
  await pool().query(`TRUNCATE "Server", "Run", search_outbox RESTART IDENTITY CASCADE`);
});

const live = (tools: ToolDefinition[], parts: Partial<Listing> = {}): Listing => ({
  ...{ tools, complete: true, provenance: "live list", observedAt: new Date("2026-10-01T00:00:00Z") },
  ...{ observedHow: "tools/list over stdio", observedVersion: null, ...parts },
});

function save(...items: (ServerRecord | Incoming)[]): Promise<SaveOutcome> {
  const now = new Date();
  const incoming = items.map((item) => ("digest" in item ? item : incomingRecord(item, { now })));
  return inTransaction((tx) => saveRecords(tx, incoming, { now, ...TEST_CONTEXT }));
}

const observed = (item: ServerRecord, listing: Listing): Incoming =>
  incomingRecord(item, { now: new Date(), observed: listing });

/** Slug → names of its tools that are there now. */
async function shown(): Promise<Record<string, string[]>> {
  const { rows } = await pool().query<{ slug: string; tools: string[] }>(
    `SELECT s.slug, coalesce(array_agg(t.name ORDER BY t.name) FILTER (WHERE t."removedAt" IS NULL AND t.id IS NOT NULL), '{}') AS tools
       FROM "Server" s LEFT JOIN "Tool" t ON t."serverId" = s.id GROUP BY s.slug ORDER BY s.slug`,
  );
  return Object.fromEntries(rows.map((row) => [row.slug, row.tools]));
}

/** Row versions of everything in the catalogue: a row that was written again, even with the same values, differs. */
async function rowVersions(): Promise<string[]> {
  const tables = [
    "Server",
    "ServerKey",
    "ServerAlias",
    "SourceRecord",
    "Package",
    "Remote",
    "Tool",
    "ToolVersion",
    "Change",
  ];
  const versions = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await pool().query<{ version: string }>(
        `SELECT ctid || ' ' || xmin AS version FROM "${table}" ORDER BY 1`,
      );
      return rows.map((row) => `${table} ${row.version}`);
    }),
  );
  return versions.flat();
}

describe("a batch", () => {
  test("is stored, and stored again without writing a row", async () => {
    const batch = [
      aRecord("official/a", { registryName: "io.github.acme/a", npm: "a", description: "A server" }),
      aRecord("docker/a", { npm: "a", tools: [aTool("read_file"), aTool("delete_file")] }),
      aRecord("docker/b", { remotes: [{ transport: "sse", url: "https://b.acme.dev/sse" }] }),
    ];
    const first = await save(...batch);
    expect([...first.results.values()]).toEqual(["created", "created", "created"]);
    expect(await shown()).toEqual({ "io-github-acme-a": ["delete_file", "read_file"], b: [] });

    const before = await rowVersions();
    const again = await save(...batch);
    expect([...again.results.values()]).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(await rowVersions()).toEqual(before);
  });

  test("counts tools where every page reads them", async () => {
    await save(
      aRecord("docker/a", { tools: [aTool("read_file"), aTool("delete_file")] }),
      aRecord("docker/b", { tools: [aTool("run_command")] }),
      aRecord("docker/c"),
    );
    const stats = await getStats();
    expect(stats).toMatchObject({ servers: 3, serversWithTools: 2, tools: 3 });
    expect(Object.values(stats.byCategory).reduce((a, b) => a + b)).toBe(3);
    expect(Object.values(stats.byRisk).reduce((a, b) => a + b)).toBe(3);
    const server = await getServer("a");
    expect(server?.toolCount).toBe(2);
    expect(server?.countsByCategory.Destructive).toBe(1);
  });

  test("writes only the servers that changed, and raises their generation", async () => {
    await save(aRecord("docker/a", { description: "old" }), aRecord("docker/b"));
    await save(aRecord("docker/a", { description: "new" }), aRecord("docker/b"));
    const { rows } = await pool().query(`SELECT slug, description, generation FROM "Server" ORDER BY slug`);
    expect(rows[0]).toMatchObject({ slug: "a", description: "new" });
    expect(BigInt(rows[0].generation)).toBeGreaterThan(BigInt(rows[1].generation));
  });
});

describe("tools", () => {
  test("unknown is a state, and stays one when a list is empty", async () => {
    await save(aRecord("docker/a"), aRecord("docker/b", { tools: [] }));
    for (const slug of ["a", "b"]) {
      expect(await getServer(slug)).toMatchObject({ toolsState: "unknown", toolCount: 0, maxRisk: null });
    }
  });

  test("another definition makes a version and an event; a tool that is no longer listed is kept as removed", async () => {
    await save(aRecord("docker/a", { tools: [aTool("read_file"), aTool("old_tool")] }));
    await save(aRecord("docker/a", { tools: [aTool("read_file", "now it deletes\u200B"), aTool("new_tool")] }));
    const changed = await getTool("a", "read_file");
    expect(changed?.versions.map(({ number, definition }) => [number, definition.description])).toEqual([
      [2, "now it deletes\u200B"],
      [1, "read_file does things"],
    ]);
    expect((await getTool("a", "old_tool"))?.removedAt).toBeInstanceOf(Date);
    expect(await shown()).toEqual({ a: ["new_tool", "read_file"] });
    const { rows } = await pool().query(`SELECT tool, kind FROM "Change" ORDER BY tool, kind`);
    expect(rows).toEqual([
      { tool: "new_tool", kind: "tool added" },
      { tool: "old_tool", kind: "tool removed" },
      { tool: "read_file", kind: "category changed" },
      { tool: "read_file", kind: "description changed" },
      { tool: "read_file", kind: "hidden text added" },
      { tool: "read_file", kind: "risk raised" },
    ]);
    await save(aRecord("docker/a", { tools: [aTool("read_file"), aTool("old_tool")] }));
    expect((await getTool("a", "old_tool"))?.removedAt).toBeNull();
    expect((await getTool("a", "read_file"))?.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("a live list beats a registry's, whichever comes first, and is not changed by it", async () => {
    const registry = aRecord("docker/a", { npm: "a", tools: [aTool("listed")] });
    const seen = observed(aRecord("harvest/a", { npm: "a" }), live([aTool("seen")]));
    for (const batches of [
      [registry, seen],
      [seen, registry],
    ]) {
      await pool().query(`TRUNCATE "Server" RESTART IDENTITY CASCADE`);
      for (const item of batches) await save(item);
      expect(await shown()).toEqual({ a: ["seen"] });
      const again = await save(registry);
      expect([...again.results.values()]).toEqual(["unchanged"]);
    }
    expect(await getTool("a", "seen")).toMatchObject({ provenance: "live list", observedHow: "tools/list over stdio" });
    const { rows } = await pool().query(`SELECT kind FROM "Change"`);
    expect(rows, "another source's list is no change of the server").toEqual([]);
  });

  test("a newer version of the same provenance wins; an outranked list comes back when the winner goes", async () => {
    const older = aRecord("docker/a", { npm: "a", version: "1.9.0", tools: [aTool("older")] });
    const newer = aRecord("toolhive/a", { npm: "a", version: "1.10.0", tools: [aTool("newer")] });
    await save(newer);
    await save(older);
    expect(await shown()).toEqual({ a: ["newer"] });
    await save(goneRecord(newer));
    expect(await shown()).toEqual({ a: ["older"] });
    const { rows } = await pool().query(`SELECT count(*)::int AS kept FROM "SourceRecord" WHERE listing IS NOT NULL`);
    expect(rows[0].kept).toBe(0);
    await save(newer);
    expect(await shown()).toEqual({ a: ["newer"] });
  });

  test("a list that was cut short removes nothing", async () => {
    const item = aRecord("harvest/a", { npm: "a" });
    await save(observed(item, live([aTool("one"), aTool("two")])));
    await save(observed(item, live([aTool("one"), aTool("three")], { complete: false })));
    expect(await shown()).toEqual({ a: ["one", "three", "two"] });
  });

  test("a record that names no tools leaves those that were seen", async () => {
    const item = aRecord("harvest/a", { npm: "a" });
    await save(observed(item, live([aTool("one")])));
    const before = await rowVersions();
    await save(item);
    expect(await rowVersions()).toEqual(before);
  });
});

describe("identity", () => {
  test("a registry name found later renames the server and keeps the old slug as a redirect", async () => {
    await save(aRecord("docker/files", { npm: "@acme/files" }));
    await save(aRecord("official/files", { registryName: "io.github.acme/files", npm: "@acme/files" }));
    expect(Object.keys(await shown())).toEqual(["io-github-acme-files"]);
    expect(await resolveServerSlug("acme-files")).toBe("io-github-acme-files");
  });

  test("two servers that turn out to be one become one; tools are not doubled, slugs go on working", async () => {
    await save(aRecord("docker/a", { npm: "a", tools: [aTool("one"), aTool("two")] }));
    await save(observed(aRecord("harvest/b", { npm: "b" }), live([aTool("two"), aTool("three")])));
    await save(aRecord("official/ab", { registryName: "io.github.acme/ab" }));
    expect(Object.keys(await shown())).toHaveLength(3);
    const both = aRecord("official/ab", { registryName: "io.github.acme/ab" });
    await save({
      ...incomingRecord(
        { ...both, packages: [...aRecord("x/a", { npm: "a" }).packages, ...aRecord("x/b", { npm: "b" }).packages] },
        { now: new Date() },
      ),
    });
    expect(await shown()).toEqual({ "io-github-acme-ab": ["three", "two"] });
    for (const slug of ["a", "b"]) expect(await resolveServerSlug(slug)).toBe("io-github-acme-ab");
    expect((await getTool("io-github-acme-ab", "one"))?.removedAt).toBeInstanceOf(Date);
    const { rows } = await pool().query(`SELECT kind FROM "Change" WHERE kind = 'servers merged'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  test("a repository that turns out to hold several servers parts them, and tools follow their record", async () => {
    const repository = { url: "https://github.com/acme/servers", subfolder: null };
    await save(aRecord("official/time", { registryName: "io.acme/time", npm: "time", repository }));
    await save(aRecord("docker/time", { repository, tools: [aTool("get_time")] }));
    expect(await shown()).toEqual({ "io-acme-time": ["get_time"] });
    await save(aRecord("official/fetch", { registryName: "io.acme/fetch", npm: "fetch", repository }));
    const after = await shown();
    expect(after["io-acme-time"]).toEqual([]);
    expect(after["io-acme-fetch"]).toEqual([]);
    expect(Object.values(after).filter((tools) => tools.includes("get_time"))).toHaveLength(1);
    expect(await getServer("io-acme-time")).toMatchObject({ toolsState: "unknown", toolCount: 0 });
  });

  test("a slug that another server has gets a digest, the same every time", async () => {
    await save(aRecord("docker/My Files"), aRecord("toolhive/my-files"));
    const slugs = Object.keys(await shown());
    expect(slugs).toEqual(["my-files", expect.stringMatching(/^my-files-[0-9a-f]{8}$/)]);
    await save(aRecord("toolhive/my-files", { description: "changed" }));
    expect(Object.keys(await shown())).toEqual(slugs);
  });

  test("deleted upstream, gone from the listing, and back again", async () => {
    const item = aRecord("official/a", { registryName: "io.acme/a", tools: [aTool("one")] });
    await save(item);
    await save({ ...item, status: "deleted", statusMessage: "spam" });
    expect(await getServer("io-acme-a")).toMatchObject({ status: "deleted", statusMessage: "spam" });
    expect(await getStats()).toMatchObject({ servers: 0, tools: 0 });
    await save(item);
    await save(goneRecord(item));
    expect(await getServer("io-acme-a")).toMatchObject({ status: "deleted" });
    await save(item);
    expect(await getServer("io-acme-a")).toMatchObject({ status: "active", toolCount: 1 });
  });
});

describe("what strangers send", () => {
  const HOSTILE = [
    "<script>alert(1)</script><svg onload=alert(1)>",
    "---\nrules: [*]\n...",
    "\u001B[31mred\u001B[0m",
    "\u202Edlrow\u202C zero\u200Bwidth",
    "nul \u0000 and lone \uD800 surrogate",
    "x".repeat(100_000),
  ];

  test("hostile text is stored as text, flagged, and harms no neighbour", async () => {
    const tools = HOSTILE.map((text, index) =>
      ToolDefinitionSchema.parse({
        name: `${index} ${text}`,
        title: text,
        description: text,
        inputSchema: { type: "object", properties: { [text.slice(0, 50)]: { description: text } } },
        annotations: { title: text },
      }),
    );
    const nasty = HOSTILE[4] ?? "";
    await save(
      aRecord("docker/hostile", { title: nasty, description: nasty, websiteUrl: nasty, npm: nasty, tools }),
      aRecord("docker/good", { tools: [aTool("fine")] }),
    );
    const { rows } = await pool().query<{ name: string; flags: string[] }>(
      `SELECT t.name, t.flags FROM "Tool" t JOIN "Server" s ON s.id = t."serverId" WHERE s.slug <> 'good' ORDER BY t.id`,
    );
    expect(rows).toHaveLength(HOSTILE.length);
    expect(rows[0]).toMatchObject({ name: `0 ${HOSTILE[0]}`, flags: [] });
    expect(rows[2]?.flags).toEqual(["invisible characters"]);
    expect(rows[4]?.flags).toContain("invalid characters replaced");
    expect(rows[5]?.flags).toEqual(["name cut", "description cut"]);
    expect((await shown()).good).toEqual(["fine"]);
    const again = await save(
      aRecord("docker/hostile", { title: nasty, description: nasty, websiteUrl: nasty, npm: nasty, tools }),
    );
    expect([...again.results.values()]).toEqual(["unchanged"]);
  });

  test("no schema, a recursive one, one that nests too deep", async () => {
    let deep: Record<string, unknown> = {};
    for (let depth = 0; depth < 500; depth += 1) deep = { properties: { deep } };
    const recursive = { $ref: "#/$defs/node", $defs: { node: { properties: { next: { $ref: "#/$defs/node" } } } } };
    await save(
      aRecord("docker/a", {
        tools: [
          ToolDefinitionSchema.parse({ name: "none" }),
          ToolDefinitionSchema.parse({ name: "recursive", inputSchema: recursive }),
          ToolDefinitionSchema.parse({ name: "deep", inputSchema: deep }),
        ],
      }),
    );
    expect((await getTool("a", "none"))?.definition.inputSchema).toBeNull();
    expect((await getTool("a", "recursive"))?.definition.inputSchema).toEqual(recursive);
    expect(await getTool("a", "deep")).toMatchObject({ flags: ["schema cut"], definition: { inputSchema: null } });
  });

  test("10,000 tools are cut to the cap, a name listed twice counts once, and both are named", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => aTool(`tool_${index}`));
    const outcome = await save(
      aRecord("docker/many", { tools: many }),
      aRecord("docker/twice", { tools: [aTool("a"), aTool("a", "b")] }),
    );
    expect(await getServer("many")).toMatchObject({ toolCount: 5000 });
    expect(await getServer("twice")).toMatchObject({ toolCount: 1 });
    expect(outcome.problems.map(({ record: id, reason }) => [id, reason])).toEqual([
      ["docker/many", "too many tools"],
      ["docker/twice", "duplicate tool"],
    ]);
  });
});
