import { afterEach, describe, expect, it } from "vitest";
import { prisma } from "@/lib/db/client";
import { searchDatabase } from "@/lib/db/search-database";
import { enqueueForIndex } from "@/lib/db/search-outbox";
import { testDatabase } from "@/lib/db/testing";
import { parseQuery } from "@/lib/search/query";
import { postgresEngine } from "@/lib/search/postgres";
import { indexDrift, rebuildIndex } from "./rebuild-index";
import { syncIndex } from "./sync-index";

testDatabase();

const AT = new Date("2026-01-02T03:04:05Z");

async function createServer(name: string, tools: string[]): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const tool = (toolName: string) => ({
      name: toolName,
      slug: toolName,
      description: `What ${toolName} does.`,
      inputSchema: { type: "object", properties: { namespace: {}, command: {} } },
      digest: "d",
      flags: [],
      provenance: "registry",
      observedAt: AT,
      observedHow: "test",
      category: "Execute",
      risk: 4,
      confidence: 1,
      signals: ["bulk"],
      findings: [],
      summary: "",
      rationale: "",
      ruleset: "r",
      updatedAt: AT,
    });
    const server = await tx.server.create({
      data: {
        slug: name,
        name,
        title: name,
        updatedAt: AT,
        toolsState: "known",
        toolCount: tools.length,
        packages: { create: { registryType: "npm", identifier: name, transport: "stdio", environment: [] } },
        tools: { create: tools.map(tool) },
      },
    });
    await enqueueForIndex(tx, { serverIds: [server.id] });
    return server.id;
  });
}

const names = async (q: string): Promise<string[]> => {
  const { hits } = await postgresEngine(searchDatabase.sql).search(parseQuery(new URLSearchParams({ q })));
  return hits.map(({ name }) => name);
};

afterEach(async () => {
  await prisma.server.deleteMany();
  await rebuildIndex();
});

describe("syncIndex", () => {
  it("makes what was saved findable, once", async () => {
    await createServer("alpha", ["pods_exec", "pods_list"]);
    expect(await names("pods exec")).toEqual([]);
    expect(await syncIndex()).toEqual({ written: 3, removed: 0 });
    expect((await names("pods exec"))[0]).toBe("pods_exec");
    expect(await names("command registry:npm")).toContain("pods_list");
    expect(await syncIndex()).toEqual({ written: 0, removed: 0 });
  });

  it("writes nothing for a note about what did not change", async () => {
    const id = await createServer("alpha", ["pods_exec"]);
    await syncIndex();
    await prisma.$transaction((tx) => enqueueForIndex(tx, { serverIds: [id] }));
    expect(await syncIndex()).toEqual({ written: 0, removed: 0 });
  });

  it("follows a changed and a removed tool", async () => {
    const id = await createServer("alpha", ["pods_exec", "pods_list"]);
    await syncIndex();
    await prisma.$transaction(async (tx) => {
      const [first, second] = await tx.tool.findMany({ where: { serverId: id }, orderBy: { name: "asc" } });
      await tx.tool.update({ where: { id: first?.id ?? 0 }, data: { description: "Opens a porthole." } });
      await tx.tool.update({ where: { id: second?.id ?? 0 }, data: { removedAt: AT } });
      await enqueueForIndex(tx, { toolIds: [first?.id ?? 0, second?.id ?? 0] });
    });
    expect(await syncIndex()).toEqual({ written: 1, removed: 1 });
    expect(await names("porthole")).toEqual(["pods_exec"]);
    expect(await names("pods_list")).not.toContain("pods_list");
  });

  it("forgets a server that was deleted, with its tools", async () => {
    const id = await createServer("alpha", ["pods_exec"]);
    await syncIndex();
    await prisma.$transaction(async (tx) => {
      await tx.server.delete({ where: { id } });
      await enqueueForIndex(tx, { serverIds: [id] });
    });
    expect(await syncIndex()).toEqual({ written: 0, removed: 2 });
    expect(await names("pods_exec")).toEqual([]);
  });

  it("does the work again that was cut short", async () => {
    await createServer("alpha", ["pods_exec"]);
    // Whatever fails before the commit takes the removal of the note with it.
    await prisma.$executeRaw`ALTER TABLE search_lexeme ADD CONSTRAINT cut_short CHECK (lexeme <> '=pods')`;
    await expect(syncIndex()).rejects.toThrow("cut_short");
    await prisma.$executeRaw`ALTER TABLE search_lexeme DROP CONSTRAINT cut_short`;
    expect(await syncIndex()).toEqual({ written: 2, removed: 0 });
    expect(await names("pods_exec")).toEqual(["pods_exec"]);
  });

  it("keeps the counts of lexemes that a rebuild would give", async () => {
    const id = await createServer("alpha", ["pods_exec", "pods_list"]);
    await syncIndex();
    await createServer("beta", ["pods_run"]);
    await prisma.$transaction(async (tx) => {
      await tx.tool.deleteMany({ where: { serverId: id, name: "pods_list" } });
      await enqueueForIndex(tx, { serverIds: [id] });
    });
    await syncIndex();
    const lexemes = () =>
      searchDatabase.sql(
        "SELECT lexeme, documents, word, variants FROM search_lexeme WHERE documents > 0 ORDER BY lexeme",
      );
    const kept = await lexemes();
    await rebuildIndex();
    expect(await lexemes()).toEqual(kept);
  });
});

describe("indexDrift", () => {
  it("names what an index lacks, holds too long or holds in an older form", async () => {
    const id = await createServer("alpha", ["pods_exec", "pods_list"]);
    await syncIndex();
    expect(await indexDrift()).toEqual([{ engine: "postgres", documents: 3, missing: [], stale: [], extra: [] }]);
    await prisma.server.update({ where: { id }, data: { description: "Changed behind the index's back." } });
    await prisma.tool.deleteMany({ where: { name: "pods_list" } });
    const [drift] = await indexDrift();
    expect(drift?.stale).toEqual([`server-${id}`]);
    expect(drift?.extra.length).toBe(1);
    await rebuildIndex();
    expect((await indexDrift())[0]).toMatchObject({ missing: [], stale: [], extra: [] });
  });
});
