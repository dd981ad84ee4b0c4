import { expect, it } from "vitest";
import { withNearest } from "./nearest";
import { parseQuery } from "./query";
import { emptyResult } from "./testing/empty-result";
import type { SearchHit } from "./result";
import { exampleDocuments } from "./testing/documents";

const query = parseQuery(new URLSearchParams({ q: "pods" }));

function nearestOf(hits: SearchHit[], own: string[]): Promise<string[]> {
  const engine = {
    id: "meilisearch",
    search: async () => ({ ...emptyResult("meilisearch"), hits, nearest: own }),
  } as const;
  return withNearest(engine, async () => ["asked"])
    .search(query)
    .then(({ nearest }) => nearest);
}

it("asks for alike names only where nothing was found and none are known", async () => {
  expect(await nearestOf([], [])).toEqual(["asked"]);
  expect(await nearestOf([], ["own"])).toEqual(["own"]);
  expect(await nearestOf(exampleDocuments().slice(0, 1), [])).toEqual([]);
});
