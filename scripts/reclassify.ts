import { parseArgs } from "node:util";
import { terminalText } from "@/lib/catalogue/text";
import { RULESET } from "@/lib/classifier/classify";
import { withDatabase } from "@/lib/db/embedded";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { loadContext } from "@/lib/ingest/context";
import { reclassify, type Move } from "@/lib/ingest/reclassify";
import { syncIndex } from "@/lib/ingest/sync-index";

const USAGE = `npm run reclassify [-- OPTIONS]

Labels stored tools again that another rule set labelled or data/overrides.yaml corrects, and prints those that moved to another category or risk.

  --dry-run   say what would move and store nothing
  --help      show this text`;

function readArguments(): { dryRun: boolean; help: boolean } {
  try {
    const { values } = parseArgs({ options: { "dry-run": { type: "boolean" }, help: { type: "boolean" } } });
    return { dryRun: values["dry-run"] === true, help: values.help === true };
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}

function moveLine({ server, tool, from, to }: Move): string {
  return `${from.category} ${from.risk} → ${to.category} ${to.risk}  ${server}/${terminalText(tool)}`;
}

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());

try {
  const { dryRun, help } = readArguments();
  if (help) console.log(USAGE);
  else {
    await withDatabase(async () => {
      const { label, corrected, idle } = loadContext();
      const { tools, changed, moves } = await reclassify({
        ...{ label, corrected, ruleset: RULESET, dryRun },
        signal: stopping.signal,
      });
      for (const line of moves.map(moveLine).sort()) console.log(line);
      if (!stopping.signal.aborted) for (const line of idle()) console.error(terminalText(line));
      console.log(
        `tools labelled again: ${tools}, labels changed: ${changed}, moved: ${moves.length}${dryRun ? " (dry run)" : ""}`,
      );
      if (!dryRun) await syncIndex();
    });
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
