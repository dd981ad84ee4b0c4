import { expect, test } from "vitest";
import { queueDepths } from "@/lib/db/queue-state";
import { testDatabase } from "@/lib/db/testing";
import { openQueue } from "./queue";
import { send, sendCrawl } from "./send";

testDatabase();

test(
  "what waits is not sent twice; what keeps search following waits beside the one that runs",
  { timeout: 120_000 },
  async () => {
    const boss = await openQueue({ supervise: false, schedule: false });
    for (const kind of ["index", "crawl"] as const) {
      const again = (): Promise<void> => (kind === "crawl" ? sendCrawl(boss, "official") : send(boss, kind, {}));
      await again();
      await again();
      expect(await boss.fetch(kind)).toHaveLength(1);
      await again();
      await again();
    }
    expect(await queueDepths()).toMatchObject([
      { kind: "crawl", ready: 0, active: 1 },
      { kind: "index", ready: 1, active: 1 },
    ]);
    await boss.stop({ graceful: false });
  },
);

test("a queue that an earlier version made with another policy is made anew", { timeout: 120_000 }, async () => {
  const boss = await openQueue({ supervise: false, schedule: false });
  await boss.deleteQueue("index");
  await boss.createQueue("index", { policy: "exclusive" });
  await boss.stop({ graceful: false });
  const upgraded = await openQueue({ supervise: false, schedule: false });
  expect(await upgraded.getQueue("index")).toMatchObject({ policy: "short" });
  expect(await upgraded.getQueue("harvest")).toMatchObject({ policy: "exclusive" });
  await upgraded.stop({ graceful: false });
});
