import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/testing";
import { CLUSTER, TURNCOAT } from "../../e2e/fixtures/addresses";
import { seed } from "../../e2e/seed";
import { SCHEMAS, type SchemaName } from "./answers";
import { GET as nothingHere } from "./[...rest]/route";
import { GET as harvest } from "./v1/harvest/route";
import { GET as search } from "./v1/search/route";
import { GET as servers } from "./v1/servers/route";
import { GET as server } from "./v1/servers/[server]/route";
import { GET as stats } from "./v1/stats/route";
import { GET as tools } from "./v1/tools/route";
import { GET as tool } from "./v1/tools/[server]/[tool]/route";

testDatabase();
beforeAll(seed);

const request = (path: string): Request => new Request(`http://localhost/api/v1/${path}`);

/** The answer, which must hold what the schema describes and nothing else. */
async function described<Name extends SchemaName>(response: Response | Promise<Response>, name: Name) {
  const body: unknown = await (await response).json();
  expect(SCHEMAS[name].parse(body)).toEqual(body);
  return body;
}

test("lists and searches answer as they are described", async () => {
  for (const query of ["?limit=200", "?limit=1", "?sort=name&category=execute", "?minRisk=high"]) {
    await described(tools(request(`tools${query}`)), "ToolsAnswer");
  }
  for (const query of ["?limit=200", "?limit=1", "?sort=risk"]) {
    await described(servers(request(`servers${query}`)), "ServersAnswer");
  }
  for (const query of ["", "?q=pods", "?q=zzzqqqxxx", "?q=exec&facets=false", "?category=read&limit=1"]) {
    await described(search(request(`search${query}`)), "SearchAnswer");
  }
  await described(stats(request("stats")), "StatsAnswer");
  await described(harvest(request("harvest")), "HarvestAnswer");
});

test("every server and every tool answers as it is described, strangers' oddest ones too", async () => {
  const { data: all } = SCHEMAS.ServersAnswer.parse(await (await servers(request("servers?limit=200"))).json());
  const { data: offered } = SCHEMAS.ToolsAnswer.parse(await (await tools(request("tools?limit=200"))).json());
  expect(Math.min(all.length, offered.length)).toBeGreaterThan(3);
  for (const { slug } of all) {
    await described(server(request(""), { params: Promise.resolve({ server: slug }) }), "ServerAnswer");
  }
  for (const { slug, server: of } of offered) {
    const params = Promise.resolve({ server: of.slug, tool: encodeURIComponent(slug) });
    await described(tool(request(""), { params }), "ToolAnswer");
  }
});

test("earlier names lead to those of today, what is no longer there is gone", async () => {
  const at = (of: string, name: string) =>
    tool(request(""), { params: Promise.resolve({ server: of, tool: encodeURIComponent(name) }) });
  for (const [response, status, location] of [
    [at(TURNCOAT, "note.archive"), 301, `/api/v1/tools/${TURNCOAT}/archive_note`],
    [at(CLUSTER, "pods_top"), 410, null],
    [at("io-example-gone-gone", "anything"), 410, null],
    [at(TURNCOAT, "nothing"), 404, null],
  ] as const) {
    const answer = await response;
    expect([answer.status, answer.headers.get("location")]).toEqual([status, location]);
    await described(answer, "Problem");
  }
  await pool().query(
    `INSERT INTO "ServerAlias" (slug, "serverId") SELECT 'of-another-time', id FROM "Server" WHERE slug = $1`,
    [TURNCOAT],
  );
  const old = await server(request(""), { params: Promise.resolve({ server: "of-another-time" }) });
  expect([old.status, old.headers.get("location")]).toEqual([301, `/api/v1/servers/${TURNCOAT}`]);
  expect((await at("of-another-time", "add_note")).headers.get("location")).toBe(`/api/v1/tools/${TURNCOAT}/add_note`);
});

test("what is wrong is a problem as it is described", async () => {
  for (const [response, status] of [
    [tools(request("tools?risk=9")), 400],
    [servers(request("servers?after=forged")), 400],
    [search(request("search?limit=0")), 400],
    [server(request(""), { params: Promise.resolve({ server: "nobody" }) }), 404],
    [server(request(""), { params: Promise.resolve({ server: "io-example-gone-gone" }) }), 410],
    [nothingHere(request("nothing")), 404],
  ] as const) {
    const answer = await response;
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    await described(answer, "Problem");
  }
});
