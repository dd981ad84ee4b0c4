import { expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { JOB_SCHEMAS } from "./jobs";
import { openQueue } from "./queue";
import { SCHEDULES, startSchedules } from "./schedules";

testDatabase();

test(
  "each start sets the schedules as they are now; what an earlier version had is gone",
  { timeout: 120_000 },
  async () => {
    const boss = await openQueue({ supervise: false, schedule: false });
    await boss.schedule("index", "0 0 * * *", {}, { key: "of-another-time" });
    await startSchedules(boss);
    await startSchedules(boss);
    const set = (await boss.getSchedules()).map(({ name, key, cron }) => `${name} ${key} ${cron}`);
    expect(set.sort()).toEqual(SCHEDULES.map(({ kind, key, cron }) => `${kind} ${key} ${cron}`).sort());
    await boss.stop({ graceful: false });
  },
);

test.each(SCHEDULES)("$kind $key comes round within a day and sends what its kind needs", ({ kind, cron, data }) => {
  expect(() => JOB_SCHEMAS[kind].parse(data)).not.toThrow();
  expect(cron.split(" ").slice(2)).toEqual(["*", "*", "*"]);
});
