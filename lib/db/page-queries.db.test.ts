import { beforeAll, describe, expect, it } from "vitest";
import { CABINET, CLUSTER } from "@/e2e/fixtures/addresses";
import { seed } from "@/e2e/seed";
import { findServerByPackage, findServersByRepository, lastAddressId, listAddresses } from "./addresses";
import { serverFacts, toolFacts } from "./badge-facts";
import { pool, prisma } from "./client";
import { listPolicyTools } from "./policy-tools";
import { listDeclared, similarServers } from "./server-neighbours";
import { listServers, NAME_ORDER } from "./servers";
import { getSignalCounts } from "./stats";
import { getTool, listTools } from "./tools";
import { testDatabase } from "./testing";

testDatabase();
beforeAll(seed);

describe("what badges say", () => {
  it("is what the page's row says", async () => {
    const tool = await getTool(CLUSTER, "pods_exec");
    expect(await toolFacts(CLUSTER, "pods_exec")).toMatchObject({
      category: tool?.label.category,
      risk: tool?.label.risk,
    });
    expect(await serverFacts(CLUSTER)).toMatchObject({ toolsState: "known", toolCount: 7 });
  });

  it("knows what was removed and what never was", async () => {
    expect(await toolFacts(CLUSTER, "pods_top")).toMatchObject({ removed: true });
    expect(await serverFacts("io-example-gone-gone")).toMatchObject({ status: "deleted" });
    expect(await serverFacts("nobody")).toBeNull();
    expect(await toolFacts(CLUSTER, "\u0000")).toBeNull();
  });

  it("follows a slug that a server had before", async () => {
    const { id } = await prisma.server.findUniqueOrThrow({ where: { slug: CLUSTER }, select: { id: true } });
    await prisma.serverAlias.create({ data: { slug: "old-cluster-slug", serverId: id } });
    expect(await toolFacts("old-cluster-slug", "pods_exec")).toMatchObject({ removed: false });
  });
});

describe("addresses", () => {
  it("are walked by id without what is gone", async () => {
    const rows = await listAddresses("tool", 0, 1000);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted((a, b) => a - b));
    expect(rows.filter(({ server, tool }) => tool === "pods_top" || server === "io-example-gone-gone")).toEqual([]);
    expect(rows.at(-1)?.id).toBeLessThanOrEqual(await lastAddressId("tool"));
    expect(await listAddresses("tool", rows.at(-1)?.id ?? 0, 1000)).toEqual([]);
  });

  it("of other sites lead to servers", async () => {
    expect(await findServerByPackage("npm", "@Example-Harbour/cluster-tools")).toBe(CLUSTER);
    expect(await findServerByPackage("npm", "nobody")).toBeNull();
    expect(await findServersByRepository("github.com/Example-Harbour/cluster-tools")).toEqual([CLUSTER]);
  });
});

describe("parts of a server's page", () => {
  it("gives every current tool its policy facts and its declared hints", async () => {
    const names = (await listPolicyTools(CLUSTER)).map(({ name }) => name);
    expect(names).toContain("pods_exec");
    expect(names).not.toContain("pods_top");
    const secrets = (await listPolicyTools(CLUSTER)).filter(({ signals }) => signals.includes("secrets"));
    expect(secrets.map(({ name }) => name)).toEqual(["secrets_get"]);
    expect((await listPolicyTools(CLUSTER, true)).map(({ name }) => name)).toContain("pods_top");
    const declared = await listDeclared(CLUSTER);
    expect(declared).toHaveLength(names.length);
    expect(declared.find(({ name }) => name === "pods_delete")?.annotations).toMatchObject({ destructiveHint: false });
  });

  it("finds no similar server where no name is shared", async () => {
    expect(await similarServers(CABINET)).toEqual([]);
  });
});

describe("signals", () => {
  it("are counted as they are listed, whatever else is asked", async () => {
    const counts = await getSignalCounts();
    expect(counts.get("takes-command")).toBeGreaterThan(0);
    for (const [signal, tools] of counts) {
      const { items } = await listTools({ signal, limit: 500 });
      expect([signal, items.length]).toEqual([signal, tools]);
    }
  });
});

it("servers of one letter are those whose shown name begins with it, in the order of all", async () => {
  const all = (await listServers({ limit: 500 })).items.map(({ title }) => title);
  for (const letter of ["c", "s", "q"]) {
    const some = (await listServers({ limit: 500, prefix: letter })).items.map(({ title }) => title);
    expect(some).toEqual(all.filter((title) => title.toLowerCase().startsWith(letter)));
  }
  expect(all.map((title) => title.toLowerCase())).toEqual(all.map((title) => title.toLowerCase()).toSorted());
});

it("a name is listed under its first letter or digit, whatever stands before it, and found by the index", async () => {
  await pool().query(`UPDATE "Server" SET title = '  [@Zebra] of the dock' WHERE slug = 'io-example-quiet-quiet'`);
  const { items } = await listServers({ limit: 5, prefix: "z" });
  expect(items.map(({ slug }) => slug)).toEqual(["io-example-quiet-quiet"]);
  const client = await pool().connect();
  try {
    await client.query(`SET enable_seqscan = off`);
    const { rows } = await client.query(
      `EXPLAIN SELECT s.id FROM "Server" s WHERE starts_with(${NAME_ORDER}, 'z') ORDER BY ${NAME_ORDER}, s.id LIMIT 51`,
    );
    expect(JSON.stringify(rows)).toMatch(/Index Scan using .{0,2}Server_name_order_idx.*Index Cond/);
  } finally {
    client.release(true);
  }
});
