import { beforeEach, expect, test } from "vitest";
import { nextRescanAt } from "@/lib/catalogue/rescan";
import { GoneError, NotFoundError } from "@/lib/errors";
import { prisma } from "./client";
import { finishRescan, lastRescan, pendingRescans, requestRescan, startRescan } from "./rescans";
import { testDatabase } from "./testing";

testDatabase();

const NOW = new Date("2026-11-20T10:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function addServer(slug: string, status = "active"): Promise<number> {
  const data = { slug, name: slug, title: slug, status, updatedAt: NOW };
  return (await prisma.server.create({ data, select: { id: true } })).id;
}

beforeEach(async () => {
  await prisma.server.deleteMany();
});

test("a wish waits, runs and ends, and can be repeated an hour after it was uttered", async () => {
  const id = await addServer("files");
  expect(await lastRescan("files")).toBeNull();
  expect(await requestRescan("files", NOW)).toMatchObject({ accepted: true, rescan: { requestedAt: NOW } });
  expect(await requestRescan("files", later(10))).toMatchObject({ accepted: false, rescan: { requestedAt: NOW } });
  expect(await pendingRescans(later(10))).toEqual([{ id, server: "files", requestedAt: NOW }]);

  expect(await startRescan(id, later(11))).toBe(true);
  expect(await startRescan(id, later(11))).toBe(false);
  expect(await pendingRescans(later(12))).toEqual([]);
  await finishRescan(id, { status: "done", message: "4 tools." }, later(13));
  const done = await lastRescan("files");
  expect(done).toEqual({
    ...{ requestedAt: NOW, startedAt: later(11), finishedAt: later(13) },
    outcome: { status: "done", message: "4 tools." },
  });
  expect(done && nextRescanAt(done)).toEqual(later(60));
  expect(await requestRescan("files", later(59))).toMatchObject({ accepted: false });
  expect(await requestRescan("files", later(60))).toMatchObject({
    accepted: true,
    rescan: { requestedAt: later(60), startedAt: null, finishedAt: null, outcome: null },
  });
});

test("a wish that still waits after hours keeps its place", async () => {
  await addServer("first");
  await addServer("second");
  await requestRescan("first", NOW);
  await requestRescan("second", later(1));
  expect(await requestRescan("first", later(300))).toMatchObject({ accepted: false });
  expect((await pendingRescans(later(300))).map(({ server }) => server)).toEqual(["first", "second"]);
  expect(await pendingRescans(later(300), 1)).toHaveLength(1);
});

test("a wish whose worker was killed waits again", async () => {
  const id = await addServer("files");
  await requestRescan("files", NOW);
  await startRescan(id, NOW);
  expect(await startRescan(id, later(59))).toBe(false);
  expect(await pendingRescans(later(61))).toHaveLength(1);
  expect(await startRescan(id, later(61))).toBe(true);
});

test("many wishes at once are one", async () => {
  await addServer("files");
  const all = await Promise.all(Array.from({ length: 10 }, () => requestRescan("files", NOW)));
  expect(all.filter(({ accepted }) => accepted)).toHaveLength(1);
});

test("servers that are unknown or deleted cannot be asked for", async () => {
  await addServer("gone", "deleted");
  await expect(requestRescan("gone", NOW)).rejects.toThrow(GoneError);
  for (const slug of ["nobody", "\u0000", ""]) await expect(requestRescan(slug, NOW)).rejects.toThrow(NotFoundError);
});
