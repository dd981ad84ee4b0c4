import { parseArgs } from "node:util";
import { escapeInvisible } from "@/lib/catalogue/text";
import { withDatabase } from "@/lib/db/embedded";
import { failingServers } from "@/lib/db/operations";
import { deadJobs } from "@/lib/db/queue-state";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { operationsReport } from "@/lib/operations/report";
import { failedTable, reportTable } from "@/lib/operations/tables";

const USAGE = `npm run status [-- OPTIONS]

Says how deep the queue is, how fresh the catalogue, what fails and why, how the sources' last runs went, and whether search follows.

  --failed   list dead jobs and servers that do not answer instead; retry them with npm run worker -- --retry ID|SLUG|all
  --json     print JSON (npm run --silent status -- --json)
  --help     show this text`;

const MOST_FAILED = 200;

function readArguments(): { failed: boolean; json: boolean; help: boolean } {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { failed: flag, json: flag, help: flag } }).values;
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}

/** Strangers' text is in it, which must not steer a terminal. */
const asJson = (value: object): string => escapeInvisible(JSON.stringify(value, null, 2));

async function failed() {
  const [jobs, servers] = await Promise.all([deadJobs(MOST_FAILED), failingServers(MOST_FAILED)]);
  return { jobs, servers };
}

try {
  const args = readArguments();
  if (args.help) console.log(USAGE);
  else if (args.failed) {
    const lists = await withDatabase(failed);
    console.log(args.json ? asJson(lists) : failedTable(lists));
  } else {
    const report = await withDatabase(operationsReport);
    console.log(args.json ? asJson(report) : reportTable(report, new Date()));
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
