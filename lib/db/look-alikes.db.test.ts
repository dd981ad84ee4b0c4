import { beforeAll, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { incomingRecord } from "@/lib/ingest/incoming";
import { saveRecords } from "@/lib/ingest/save";
import { aRecord, TEST_CONTEXT } from "@/lib/ingest/testing";
import { busyHosts, busyHostsOf, findServersByHost, MANY_SERVERS } from "./hosts";
import { listLookAlikes, lookAlikesOf } from "./look-alikes";
import { testDatabase } from "./testing";
import { inTransaction } from "./transaction";

testDatabase();

const named = (name: string, popularity: number) => aRecord(`official/${name}`, { registryName: name, popularity });

beforeAll(async () => {
  const now = new Date("2026-01-01T00:00:00Z");
  const hosted = Array.from({ length: MANY_SERVERS + 2 }, (_, index) =>
    aRecord(`official/io.hosted/thing-${index}`, {
      registryName: `io.hosted/thing-${index}`,
      remotes: [{ transport: "streamable-http", url: `https://Many.Acme.dev/mcp/${index}` }],
    }),
  );
  const records = [
    named("io.github.acme/filesystem", 900),
    named("io.github.acme/filesystem-mcp", 800),
    named("io.github.rival/filesytem", 5),
    named("io.github.other/file-system", 7),
    named("io.github.other/calendar", 3),
    ...hosted,
  ].map((record) => incomingRecord(record, { now }));
  await inTransaction((tx) => saveRecords(tx, records, { ...TEST_CONTEXT, now }));
});

test("names that are taken for each other are reported with how they are alike, never those of one publisher", async () => {
  const found = await lookAlikesOf("io-github-acme-filesystem");
  expect(found.map(({ name, likeness, publisher }) => [name, likeness, publisher])).toEqual([
    ["io.github.other/file-system", "same name", "github.com/other"],
    ["io.github.rival/filesytem", "one letter apart", "github.com/rival"],
  ]);
  expect(await lookAlikesOf("io-github-other-calendar")).toEqual([]);
  expect(await lookAlikesOf("\u0000")).toEqual([]);
});

test("the list begins with the best known, page by page", async () => {
  const first = await listLookAlikes({ limit: 1 });
  expect(first.items.map(({ server, others }) => [server.name, others.length])).toEqual([
    ["io.github.acme/filesystem", 2],
  ]);
  const rest = await listLookAlikes({ limit: 10, after: first.next });
  expect(rest.items.map(({ server }) => server.name)).toEqual([
    "io.github.acme/filesystem-mcp",
    "io.github.other/file-system",
  ]);
  expect(rest.next).toBeNull();
  await expect(listLookAlikes({ limit: 1, after: "forged" })).rejects.toThrow(InvalidInputError);
});

test("a host behind many servers is counted, for all and for one of them", async () => {
  const many = { host: "many.acme.dev", servers: MANY_SERVERS + 2 };
  expect(await busyHosts(10)).toEqual([many]);
  expect(await busyHostsOf("io-hosted-thing-1")).toEqual([many]);
  expect(await findServersByHost("Many.acme.dev")).toHaveLength(many.servers);
  expect(await findServersByHost("acme.dev")).toEqual([]);
  expect(await busyHostsOf("io-github-other-calendar")).toEqual([]);
});
