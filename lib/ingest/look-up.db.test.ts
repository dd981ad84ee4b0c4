import { beforeEach, expect, test } from "vitest";
import type { ServerRecord } from "@/lib/catalogue/server";
import { pool } from "@/lib/db/client";
import { getServer } from "@/lib/db/servers";
import { testDatabase } from "@/lib/db/testing";
import type { LookUp } from "@/lib/sources/look-ups";
import type { SourceItem } from "@/lib/sources/source";
import { ingestSource } from "./ingest-source";
import { lookUp, type LookUpOptions } from "./look-up";
import { aRecord, aSource, TEST_CONTEXT } from "./testing";

testDatabase();

beforeEach(async () => {
  await pool().query(`TRUNCATE "Server", "Run", "Visit", search_outbox RESTART IDENTITY CASCADE`);
});

const ingest = (...records: ServerRecord[]) =>
  ingestSource({ source: aSource([records]), origin: { url: "https://r.example" }, context: TEST_CONTEXT });
const listed = (name: string, parts: Parameters<typeof aRecord>[1] = {}) =>
  aRecord(`official/io.acme/${name}`, { registryName: `io.acme/${name}`, npm: name, ...parts });

/** A register with these answers; others it does not know. */
function aRegister(answers: Record<string, SourceItem>, parts: Partial<LookUp> = {}) {
  const asked: string[] = [];
  const register: LookUp = {
    ...{ id: "npm", title: "npm registry", homepage: "", licence: "", attribution: "", prefix: "npm:" },
    ...{ unavailable: () => null, handles: () => true },
    lookUp: async (key) => {
      asked.push(key);
      return answers[key] ?? { kind: "skipped", id: key, reason: "not found", message: "none" };
    },
    ...parts,
  };
  return { asked, register };
}

const look = (register: LookUp, options: Partial<LookUpOptions> = {}) =>
  lookUp({ context: TEST_CONTEXT, registers: [register], ...options });

const deprecated = (name: string, parts: Parameters<typeof aRecord>[1] = {}): SourceItem => ({
  kind: "record",
  record: aRecord(`npm/${name}`, { npm: name, status: "deprecated", statusMessage: "Use another", ...parts }),
});

test("what a register says joins the server: a deprecated package shows, the registry's words stay", async () => {
  await ingest(listed("a", { description: "A", popularity: 1 }), listed("b", { popularity: 2 }));
  const { asked, register } = aRegister({ "npm:a": deprecated("a", { description: "npm's words" }) });
  const { summaries } = await look(register);
  expect(asked).toEqual(["npm:b", "npm:a"]);
  expect(summaries).toMatchObject([{ status: "finished", counts: { created: 1, skipped: 1 } }]);
  expect(await getServer("io-acme-a")).toMatchObject({
    ...{ name: "io.acme/a", description: "A", status: "deprecated", statusMessage: "Use another" },
  });
  expect((await pool().query(`SELECT 1 FROM "Server"`)).rowCount).toBe(2);
});

test("nothing is asked again before its time, and what is unchanged writes nothing of the catalogue", async () => {
  await ingest(listed("a"));
  const { asked, register } = aRegister({ "npm:a": deprecated("a") });
  await look(register);
  await look(register);
  expect(asked).toEqual(["npm:a"]);
  const rows = async () =>
    (await pool().query(`SELECT xmin FROM "Server" UNION ALL SELECT xmin FROM "SourceRecord"`)).rows;
  const before = await rows();
  const { summaries } = await look(register, { again: true });
  expect(summaries).toMatchObject([{ counts: { unchanged: 1 } }]);
  expect(await rows()).toEqual(before);
});

test("a register that is away ends its run with one line, and the rest stays due", async () => {
  await ingest(...Array.from({ length: 60 }, (_, n) => listed(`s${n}`)));
  const { asked, register } = aRegister(
    {},
    {
      lookUp: async (key) => {
        asked.push(key);
        return { kind: "failed", id: key, reason: "unreachable", message: "the host cannot be reached" };
      },
    },
  );
  const { summaries } = await look(register);
  expect(asked.length).toBeLessThan(6);
  expect(summaries).toMatchObject([{ status: "failed", message: "the host cannot be reached", reasons: [] }]);
  expect((await pool().query(`SELECT 1 FROM "Visit"`)).rowCount).toBe(0);
});

test("a register that is off says why and is not asked", async () => {
  const { asked, register } = aRegister({}, { unavailable: () => "no address is set" });
  expect(await look(register)).toEqual({ summaries: [], off: [{ what: "npm", why: "no address is set" }] });
  expect(asked).toEqual([]);
});

test("a package that names another server's repository does not join it", async () => {
  const repository = { url: "https://github.com/acme/famous", subfolder: null };
  await ingest(listed("evil"), aRecord("official/famous", { registryName: "io.acme/famous", repository }));
  await look(aRegister({ "npm:evil": deprecated("evil", { repository }) }).register);
  expect(await getServer("io-acme-famous")).toMatchObject({ status: "active", packages: [] });
  expect(await getServer("io-acme-evil")).toMatchObject({ status: "deprecated", repositoryUrl: null });
});

test("a server that no registry lists any longer is gone, whatever a register says of its package", async () => {
  await ingest(listed("a"), listed("b"));
  await look(aRegister({ "npm:a": deprecated("a") }).register);
  await ingest(listed("b"));
  expect(await getServer("io-acme-a")).toMatchObject({ status: "deleted" });
});
