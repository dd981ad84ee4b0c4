import { withDatabase } from "@/lib/db/embedded";
import { exitCodeOf, messageOf } from "@/lib/errors";
import { parseIngestArguments, USAGE, type IngestArguments } from "@/lib/ingest/arguments";
import { planCommand, runCommand } from "@/lib/ingest/command";
import { createProgress } from "@/lib/ingest/progress";
import { hasFailed, reportOf } from "@/lib/ingest/report";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());

async function run(args: IngestArguments): Promise<void> {
  const plan = await planCommand(args);
  const progress = createProgress(process.stderr);
  const { summaries, skipped, unindexed } = await withDatabase(() =>
    runCommand(plan, { args, progress, signal: stopping.signal }),
  );
  progress.stop();
  if (!args.brief) console.log(reportOf(summaries, skipped));
  if (unindexed !== null)
    console.error(`Search does not show all of this yet; the next run goes on with it. ${unindexed}`);
  if (hasFailed(summaries) || unindexed !== null) process.exitCode = 1;
}

try {
  const args = parseIngestArguments(process.argv.slice(2));
  if (args.help) console.log(USAGE);
  else await run(args);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
