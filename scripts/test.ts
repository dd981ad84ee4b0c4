import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { exitOf, startNpm } from "@/lib/launch/child";

/**
 * `npm test`: everything, on its own throw-away database, each suite even when one before it failed. The last line sums them up;
 * a check without tests of its own counts as one.
 */
type Counts = { passed: number; failed: number };
type Suite = { name: string; args: string[]; report?: string };

const VITEST = ["--", "--reporter=default", "--reporter=json"];
const SUITES: Suite[] = [
  ...["format:check", "lint", "types", "docs:check"].map((name) => ({ name, args: [] })),
  ...["test:unit", "test:db"].map((name) => {
    const report = `test-results/${name.slice(5)}.json`;
    return { name, args: [...VITEST, `--outputFile.json=${report}`], report };
  }),
  { name: "test:e2e", args: [], report: "test-results/e2e.json" },
];

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

const total: Counts = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const suite of SUITES) {
  const { passed, failed } = await runSuite(suite);
  total.passed += passed;
  total.failed += failed;
  lines.push(`  ${suite.name.padEnd(14)}${String(passed).padStart(6)} passed${String(failed).padStart(6)} failed`);
}
console.log(`\n${lines.join("\n")}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function runSuite({ name, args, report }: Suite): Promise<Counts> {
  console.log(`\n── ${name}`);
  if (report !== undefined) await rm(report, { force: true });
  const code = await exitOf(startNpm(["run", "--silent", name, ...args], { variables: {}, output: "pass" }));
  const counts = (report === undefined ? null : await readCounts(report)) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  // A suite that broke outside its tests, such as a file that does not load, fails too.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function readCounts(report: string): Promise<Counts | null> {
  const text = await readFile(report, "utf8").catch(() => null);
  if (text === null) return null;
  const parsed: unknown = JSON.parse(text);
  const vitest = VitestReport.safeParse(parsed).data;
  if (vitest) return { passed: vitest.numPassedTests, failed: vitest.numFailedTests };
  const { expected, flaky, unexpected } = PlaywrightReport.parse(parsed).stats;
  return { passed: expected + flaky, failed: unexpected };
}
