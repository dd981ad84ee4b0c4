import { expect, test } from "vitest";
import { closeDatabase, pool, prisma } from "./client";
import { testDatabase } from "./testing";

testDatabase();

test("the client reads and writes, and comes back after it was closed", async () => {
  await prisma.catalogueGeneration.update({ where: { id: 1 }, data: { value: 5n } });
  await closeDatabase();
  const rows = await prisma.$transaction((tx) => tx.catalogueGeneration.findMany());
  expect(rows).toEqual([{ id: 1, value: 5n }]);
  expect((await pool().query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});

test("a connection that the server cut is replaced", async () => {
  await prisma.$queryRaw`SELECT 1`;
  await pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await prisma.catalogueGeneration.count()).toBe(1);
});
