import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { pool, prisma } from "./client";
import { currentGeneration, listen, raiseGeneration, type GenerationChange } from "./generation";
import { testDatabase } from "./testing";

testDatabase();

const changes: GenerationChange[] = [];
let listener: ReturnType<typeof listen> | undefined;

beforeEach(() => void changes.splice(0));
afterEach(() => listener?.stop());

async function addServer(slug: string, aliases: string[] = []): Promise<number> {
  const data = {
    slug,
    name: slug,
    title: slug,
    updatedAt: new Date(0),
    aliases: { create: aliases.map((alias) => ({ slug: alias })) },
  };
  return (await prisma.server.create({ data, select: { id: true } })).id;
}

/** Raises in a transaction of its own, as a writer does. */
function change(serverIds: number[]): Promise<bigint> {
  return prisma.$transaction((tx) => raiseGeneration(tx, serverIds));
}

async function startListening(): Promise<void> {
  listener = listen((change) => changes.push(change));
  await vi.waitFor(() => expect(changes).toHaveLength(1), { timeout: 5000 });
  expect(changes.shift()).toMatchObject({ slugs: "all" });
}

test("a committed change arrives at once, with the slugs of its servers and their aliases", async () => {
  const [a] = [await addServer("a", ["old-a"]), await addServer("b")];
  await startListening();
  const before = await currentGeneration();
  const started = Date.now();
  await change([a]);
  await vi.waitFor(() => expect(changes).toHaveLength(1), { timeout: 5000 });
  expect(Date.now() - started).toBeLessThan(1000);
  expect(changes[0]).toEqual({ generation: before + 1n, slugs: ["a", "old-a"] });
});

test("a rolled back change is not told", async () => {
  await startListening();
  const ids = [await addServer("c")];
  const rolledBack = prisma.$transaction(async (tx) => {
    await raiseGeneration(tx, ids);
    throw new Error("changed my mind");
  });
  await expect(rolledBack).rejects.toThrow("changed my mind");
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(changes).toEqual([]);
});

test("a change without notification is found by polling", async () => {
  await startListening();
  await pool().query(`UPDATE "CatalogueGeneration" SET value = value + 1`);
  await vi.waitFor(() => expect(changes).toHaveLength(1), { timeout: 4000 });
});

test("a change made while the connection was cut is told after it is back", async () => {
  const complaint = vi.spyOn(log(), "error").mockReturnValue();
  const id = await addServer("d");
  await startListening();
  await pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await change([id]);
  await vi.waitFor(() => expect(changes.at(-1)?.slugs).toEqual(["d"]), { timeout: 8000 });
  expect(complaint.mock.calls.filter((line) => String(line[1]).startsWith("cannot listen"))).toHaveLength(1);
  complaint.mockRestore();
});

test("writers at once each get a generation of their own", async () => {
  const ids = await Promise.all(["e", "f", "g"].map((slug) => addServer(slug)));
  const before = await currentGeneration();
  await Promise.all(ids.map((id) => change([id])));
  const stamps = await prisma.server.findMany({ where: { id: { in: ids } }, select: { generation: true } });
  expect(stamps.map((row) => row.generation).sort()).toEqual([before + 1n, before + 2n, before + 3n]);
});
