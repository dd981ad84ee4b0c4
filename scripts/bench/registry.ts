import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CATEGORIES } from "@/lib/catalogue/category";
import type { IndexedRows, IndexedServer, IndexedTool } from "@/lib/catalogue/indexed";
import { clampRisk } from "@/lib/catalogue/risk";
import { SIGNALS } from "@/lib/catalogue/signal";
import { serverSlug } from "@/lib/catalogue/slug";
import { random, zipf, type Random } from "./random";
import { coinedName, DETAILS, NOUNS, PLATFORMS, QUALIFIERS, VERBS } from "./vocabulary";

/**
 * A simulated ecosystem: servers and tools recombined from a grammar, deterministic by number, so that any page of it can be made
 * without the others. On each day one server in a hundred says something else than the day before.
 */
export type Ecosystem = { servers: number; tools: number; day: number; serverAt(number: number): IndexedRows };

/** Names of products and owners; with the written words the vocabulary holds more than 5,000. */
const COINED = 6000;
const CHURN = 0.01;
const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

export function ecosystem({ servers = 43_000, tools = 500_000, day = 0 } = {}): Ecosystem {
  const sizes = toolCounts(servers, tools);
  const firstTool = new Int32Array(servers + 1);
  for (let number = 0; number < servers; number += 1) {
    firstTool[number + 1] = (firstTool[number] ?? 0) + (sizes[number] ?? 0);
  }
  return {
    servers,
    tools,
    day,
    serverAt: (number) => rowsOf(number, sizes[number] ?? 0, firstTool[number] ?? 0, changesUpTo(number, day)),
  };
}

/** Tools a server: many have a handful, few have hundreds (log-normal, as in the registries), the sum exactly as asked. */
function toolCounts(servers: number, tools: number): Int32Array {
  const weights = Float64Array.from({ length: servers }, (_, number) =>
    Math.exp(1.1 * random(number, "size").normal()),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = Int32Array.from(weights, (weight) => Math.min(900, Math.floor((weight / total) * tools)));
  let left = tools - sizes.reduce((sum, size) => sum + size, 0);
  for (let number = 0; left > 0; number = (number + 1) % servers) {
    sizes[number] = (sizes[number] ?? 0) + 1;
    left -= 1;
  }
  return sizes;
}

/** How often the server changed until that day: what seeds its texts. */
function changesUpTo(number: number, day: number): number {
  let changes = 0;
  for (let past = 1; past <= day; past += 1) if (changedOn(number, past)) changes += 1;
  return changes;
}

/** Whether the server says something else on that day than on the day before. */
export function changedOn(number: number, day: number): boolean {
  return random(number, `day ${day}`).next() < CHURN;
}

const pickVerb = zipf(VERBS, 0.9);
const pickNoun = zipf(NOUNS, 0.7);
const pickPlatform = zipf(PLATFORMS, 0.9);
const pickQualifier = zipf(QUALIFIERS, 0.6);
const pickDetail = zipf(DETAILS, 0.5);
const pickParameter = zipf(
  ["id", "name", "query", "limit", "path", "url", "page", "type", ...NOUNS.slice(0, 200)],
  0.9,
);

function rowsOf(number: number, size: number, firstTool: number, changes: number): IndexedRows {
  const of = random(number, "server");
  const platform = of.next() < 0.35 ? of.pick(pickPlatform) : coinedName(Math.floor(COINED * of.next() ** 2));
  const owner = coinedName(Math.floor(COINED * of.next()));
  const name = `io.github.${owner}/${platform}-${of.pick(pickNoun)}-mcp`;
  const text = random(number, `text ${changes}`);
  const server: IndexedServer = {
    id: number + 1,
    slug: `${serverSlug(name)}-${number}`,
    name,
    title: `${capital(platform)} ${capital(text.pick(pickNoun))}`,
    description: sentence(text, platform),
    status: "active",
    toolsState: size > 0 ? "known" : "unknown",
    toolCount: size,
    popularity: Math.floor(of.next() ** 8 * 200_000),
    observedAt: new Date(FIRST_DAY + changes * DAY - Math.floor(of.next() * 300) * DAY),
    sources: [["mcp-registry", "docker", "smithery-like", "toolhive"][Math.floor(of.next() ** 2 * 4)] ?? "docker"],
    transports: of.next() < 0.7 ? ["stdio"] : ["streamable-http"],
    registries: of.next() < 0.5 ? ["npm"] : of.next() < 0.5 ? ["pypi"] : ["oci"],
  };
  const tools = Array.from({ length: size }, (_, index) =>
    toolOf(random(firstTool + index, "tool"), text, firstTool + index + 1, platform, server),
  );
  return { server, tools };
}

const CASES = [
  (words: string[]) => words.join("_"),
  (words: string[]) => words.join("_"),
  (words: string[]) => words.join("-"),
  (words: string[]) => words.map((word, index) => (index === 0 ? word : capital(word))).join(""),
];

function toolOf(of: Random, text: Random, id: number, platform: string, server: IndexedServer): IndexedTool {
  const verb = of.pick(pickVerb);
  const words = [
    ...(of.next() < 0.2 ? [platform] : []),
    verb,
    ...(of.next() < 0.25 ? [of.pick(pickQualifier).split("-")[0] ?? ""] : []),
    of.pick(pickNoun),
    ...(of.next() < 0.3 ? [of.pick(pickNoun)] : []),
    ...(of.next() < 0.1 ? [coinedName(Math.floor(COINED * of.next()))] : []),
  ];
  const name = (CASES[Math.floor(of.next() * CASES.length)] ?? CASES[0])?.(words) ?? words.join("_");
  const category = CATEGORIES[Math.floor(of.next() ** 1.7 * CATEGORIES.length)] ?? "Read";
  const signals = Object.keys(SIGNALS).filter(() => of.next() < 0.12);
  const sentences = 1 + Math.floor(of.next() ** 3 * 6);
  return {
    id,
    slug: name,
    name,
    title: of.next() < 0.3 ? words.map(capital).join(" ") : null,
    description: `${capital(verb)}s ${Array.from({ length: sentences }, () => sentence(text, platform)).join(" ")}`,
    parameters: [...new Set(Array.from({ length: Math.floor(of.next() ** 2 * 9) }, () => of.pick(pickParameter)))],
    category,
    risk: clampRisk(category, 1 + Math.floor(of.next() * 5)),
    signals,
    observedAt: server.observedAt,
  };
}

function sentence(of: Random, platform: string): string {
  const words = [of.pick(pickQualifier), of.pick(pickNoun), of.pick(pickDetail), `${of.pick(pickNoun)}s`];
  if (of.next() < 0.6) words.push("and", of.pick(pickVerb), "the", of.pick(pickNoun));
  if (of.next() < 0.4) words.push("in", capital(platform));
  if (of.next() < 0.15) words.push("through", coinedName(Math.floor(COINED * of.next())));
  return `${capital(words.join(" "))}.`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** All of it, some servers at a time. */
export async function* batchesOf(world: Ecosystem, size = 200): AsyncGenerator<IndexedRows[]> {
  for (let start = 0; start < world.servers; start += size) {
    const end = Math.min(world.servers, start + size);
    yield Array.from({ length: end - start }, (_, index) => world.serverAt(start + index));
  }
}

/** Registries say when a record last changed by the real clock: all but today's changes are older than this program. */
const LONG_AGO = new Date(Date.now() - 30 * DAY);

export type SimulatedRegistry = {
  url: string;
  server: Server;
  /** From now on the ecosystem is this one: what changed on its day is updated now. */
  become(world: Ecosystem): void;
};

/** The servers over the official registry's API (`/v0.1/servers`, with `updated_since`), on a free port of the loopback. */
export async function serveRegistry(first: Ecosystem): Promise<SimulatedRegistry> {
  let world = first;
  let changedAt = new Date();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== "/v0.1/servers") return response.writeHead(404).end();
    const since = searchParams.has("updated_since") ? new Date(searchParams.get("updated_since") ?? "") : null;
    const limit = Math.min(100, Number(searchParams.get("limit") ?? 30));
    const updated = (number: number): Date => (changedToday(number, world) ? changedAt : LONG_AGO);
    const servers = [];
    let next = Number(searchParams.get("cursor") ?? 0);
    for (; next < world.servers && servers.length < limit; next += 1) {
      if (since === null || updated(next) >= since)
        servers.push(registryRecord(world.serverAt(next).server, updated(next)));
    }
    const metadata = { count: servers.length, ...(next < world.servers ? { nextCursor: String(next) } : {}) };
    return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ servers, metadata }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const become = (next: Ecosystem): void => {
    if (next.day !== world.day) changedAt = new Date();
    world = next;
  };
  return { url: `http://127.0.0.1:${port}`, server, become };
}

function changedToday(number: number, { day }: Ecosystem): boolean {
  return day > 0 && changedOn(number, day);
}

/** The name under which the registry lists a server: names of the grammar come up twice. */
function registryName({ name, id }: Pick<IndexedServer, "name" | "id">): string {
  return `${name}-${id}`;
}

/** Which server of the ecosystem the registry lists under that name. */
export function numberOf(listedName: string): number {
  return Number(/-(\d+)$/.exec(listedName)?.[1] ?? Number.NaN) - 1;
}

function registryRecord(server: IndexedServer, updatedAt: Date) {
  const { slug, title, description, registries, transports } = server;
  const at = updatedAt.toISOString();
  const name = registryName(server);
  return {
    server: {
      name,
      title,
      description: description?.slice(0, 100),
      version: "1.0.0",
      repository: { url: `https://github.com/${name.replace("io.github.", "")}`, source: "github" },
      packages: registries.map((registryType) => ({
        registryType,
        identifier: slug,
        version: "1.0.0",
        transport: { type: transports[0] === "stdio" ? "stdio" : "streamable-http" },
      })),
    },
    _meta: {
      "io.modelcontextprotocol.registry/official": { status: "active", publishedAt: at, updatedAt: at, isLatest: true },
    },
  };
}
