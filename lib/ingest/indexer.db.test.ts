import { once } from "node:events";
import http from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { indexer } from "./indexer";

testDatabase();

afterEach(() => {
  vi.unstubAllEnvs();
});

it("says what an engine failed with, and asks it again after the next change", async () => {
  let asked = 0;
  const broken = http.createServer((_, response) => {
    asked += 1;
    response.writeHead(500).end();
  });
  await once(broken.listen(0, "127.0.0.1"), "listening");
  const address = broken.address();
  vi.stubEnv("MEILI_URL", `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
  const index = indexer();
  expect(await index.finish()).toMatch(/^Meilisearch: .*500/);
  const before = asked;
  index.nudge();
  expect(await index.finish()).toMatch(/^Meilisearch: .*500/);
  expect(asked).toBeGreaterThan(before);
  broken.close();
});
