import { expect, it } from "vitest";
import { InvalidInputError, UpstreamError } from "@/lib/errors";
import { withFallback } from "./fallback";
import { parseQuery } from "./query";
import type { SearchEngine } from "./search";
import { emptyResult } from "./testing/empty-result";

const query = parseQuery(new URLSearchParams({ q: "pods" }));

function engine(id: SearchEngine["id"], answer: () => void = () => {}): SearchEngine & { asked: number } {
  return {
    id,
    asked: 0,
    async search() {
      this.asked += 1;
      answer();
      return emptyResult(id);
    },
  };
}

it("asks the second while the first is down, says why, and comes back by itself", async () => {
  let down = true;
  let now = 0;
  const first = engine("meilisearch", () => {
    if (down) throw new UpstreamError("gone", "unreachable");
  });
  const search = withFallback(first, engine("postgres"), () => now);
  expect(await search.search(query)).toMatchObject({ engine: "postgres", fallback: "gone" });
  await search.search(query);
  expect(first.asked).toBe(1);
  down = false;
  now = 6000;
  expect(await search.search(query)).toMatchObject({ engine: "meilisearch", fallback: null });
  expect(first.asked).toBe(2);
});

it("leaves errors of the query to the visitor", async () => {
  const first = engine("meilisearch", () => {
    throw new InvalidInputError("no");
  });
  await expect(withFallback(first, engine("postgres")).search(query)).rejects.toThrow(InvalidInputError);
});
