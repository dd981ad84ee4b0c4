import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../testing/collect";
import { fakeRegistries } from "../testing/fake-registry";
import { mapCard } from "./map";
import { CardSchema } from "./schema";
import { wellKnown } from ".";

const CARD = join(import.meta.dirname, "fixtures/server-card.json");
const card: unknown = JSON.parse(await readFile(CARD, "utf8"));
const registry = fakeRegistries();

test("a card: its endpoint lies on its own host, and bare names are no definitions", async () => {
  const { url } = await registry(({ url: asked }) =>
    asked.pathname === "/.well-known/mcp/server-card.json" ? { body: card } : { status: 404 },
  );
  const { records } = await collect(wellKnown, { url });
  expect(records).toEqual([
    expect.objectContaining({
      sourceId: `${url}/mcp`,
      registryName: null,
      name: "notes",
      title: "Notes",
      remotes: [{ transport: "streamable-http", url: `${url}/mcp` }],
      tools: [expect.objectContaining({ name: "add_note" })],
    }),
  ]);
});

test("several hosts: each place is tried, and each host's trouble is its own", async () => {
  const two = await registry(({ url: asked }) =>
    asked.pathname === "/.well-known/mcp.json"
      ? { body: { servers: [{ name: "a", url: "/a" }, { name: "b", url: "/b" }, {}] } }
      : { status: 404 },
  );
  const none = await registry(() => ({ status: 404 }));
  const page = await registry(() => ({ body: "<html>not found</html>" }));
  const lies = await registry(() => ({ body: { error: "not found" } }));
  const { records, others } = await collect(wellKnown, {
    url: [two, none, page, lies].map(({ url }) => url).join(" "),
  });
  expect(records.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(others.map(({ id, kind, reason }) => [id, kind, reason])).toEqual([
    [`${two.url} servers[2]`, "failed", "unexpected shape"],
    [none.url, "skipped", "no server card"],
    [page.url, "failed", "not JSON"],
    [lies.url, "failed", "unexpected shape"],
  ]);
});

test("an endpoint on somebody else's host is not the card's to give", () => {
  const claims = CardSchema.parse({
    name: "a",
    url: "https://other.example/mcp",
    remotes: [{ url: "https://mcp.host.example/x" }],
  });
  expect(mapCard(claims, new URL("https://host.example")).record.remotes.map(({ url }) => url)).toEqual([
    "https://mcp.host.example/x",
  ]);
});

test("a card on disk, and which files are cards", async () => {
  expect(await wellKnown.recognises(CARD)).toBe(true);
  expect((await collect(wellKnown, { path: CARD })).records.map(({ name }) => name)).toEqual(["notes"]);
});
