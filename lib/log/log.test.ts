import { expect, test } from "vitest";
import { createLogger, withLogContext } from "./log";

/** The lines that `work` logs, parsed. */
function lines(work: (logger: ReturnType<typeof createLogger>) => void, level = "info"): Record<string, unknown>[] {
  const written: string[] = [];
  work(createLogger({ write: (line) => written.push(line) }, level));
  return written.map((line) => JSON.parse(line));
}

test("a line is JSON with its level, time and fields", () => {
  const [line] = lines((logger) => logger.warn({ source: "official" }, "run ended"));
  expect(line).toMatchObject({ level: "warn", source: "official", msg: "run ended" });
  expect(Date.parse(String(line?.time))).not.toBeNaN();
});

test("every line of a piece of work carries its id, across awaits, and no line of another", async () => {
  const written: Record<string, unknown>[] = [];
  const logger = createLogger({ write: (line) => written.push(JSON.parse(line)) }, "info");
  const work = (job: string) =>
    withLogContext({ job }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      withLogContext({ run: 7 }, () => logger.info(job));
    });
  await Promise.all([work("a"), work("b")]);
  logger.info("outside");
  expect(written.map(({ job, run, msg }) => ({ job, run, msg }))).toEqual([
    { job: "a", run: 7, msg: "a" },
    { job: "b", run: 7, msg: "b" },
    { job: undefined, run: undefined, msg: "outside" },
  ]);
});

test("what strangers wrote steers no terminal and makes no second line", () => {
  const [line, ...more] = lines((logger) =>
    logger.info({ note: "\u001b[31mred\nforged" }, "said \u202eabc\u001b]0;x\u0007"),
  );
  expect(more).toEqual([]);
  expect(line).toMatchObject({ note: "[31mred forged", msg: "said abc]0;x" });
});

test("an error keeps its kind and stack, and steers no terminal either", () => {
  const [line] = lines((logger) => logger.error(new RangeError("\u001b[2Jtoo \u202efar")));
  expect(line).toMatchObject({ level: "error", msg: "[2Jtoo far", err: { type: "RangeError", message: "[2Jtoo far" } });
  expect(String(Object(line?.err).stack)).toMatch(/^RangeError: ⟨U\+001B⟩\[2Jtoo ⟨U\+202E⟩far\n +at /);
});

test("fields of one line do not come back in the next one", () => {
  const [, second] = lines((logger) =>
    withLogContext({ job: "a" }, () => {
      logger.info({ source: "official" }, "first");
      logger.info("second");
    }),
  );
  expect(second).toMatchObject({ job: "a", msg: "second" });
  expect(second).not.toHaveProperty("source");
});

test("below the level nothing is written", () => {
  expect(lines((logger) => logger.debug("detail"))).toEqual([]);
});
