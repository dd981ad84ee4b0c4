import { parseArgs } from "node:util";
import { terminalText } from "@/lib/catalogue/text";
import { withDatabase } from "@/lib/db/embedded";
import { mergedRecords } from "@/lib/db/merges";
import { exitCodeOf, InvalidInputError, messageOf, NotFoundError } from "@/lib/errors";
import { loadContext } from "@/lib/ingest/context";
import { applySeparations, completeIdentity } from "@/lib/ingest/remerge";
import { syncIndex } from "@/lib/ingest/sync-index";

const USAGE = `npm run merges -- SERVER | --apply | --complete

  SERVER      its records, and the keys (package, endpoint, repository, registry name) that made them one server
  --apply     take apart what data/separations.yaml names, and join again what it no longer names
  --complete  after an upgrade: publishers, look-alike names and the evidence of merges for servers stored before
  --help      show this text`;

type Arguments = { server: string | null; apply: boolean; complete: boolean; help: boolean };

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      options: { apply: { type: "boolean" }, complete: { type: "boolean" }, help: { type: "boolean" } },
      allowPositionals: true,
    });
    const { apply = false, complete = false, help = false } = values;
    const server = positionals[0] ?? null;
    if (positionals.length > 1 || [server !== null, apply, complete, help].filter(Boolean).length !== 1)
      throw new InvalidInputError("one of SERVER, --apply and --complete is needed");
    return { server, apply, complete, help };
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}

async function show(server: string): Promise<void> {
  const records = await mergedRecords(server);
  if (records.length === 0) throw new NotFoundError(`No server has the slug ${terminalText(server)}.`);
  for (const { id, mergedBy } of records) {
    console.log(
      `${terminalText(id)}  ${mergedBy.length === 0 ? "alone" : mergedBy.map((key) => terminalText(key)).join(", ")}`,
    );
  }
}

async function change(work: typeof applySeparations): Promise<void> {
  const servers = await work(loadContext(), new Date());
  await syncIndex();
  console.log(`${servers} servers were looked at again`);
}

try {
  const { server, apply, help } = readArguments();
  if (help) console.log(USAGE);
  else {
    await withDatabase(() => (server !== null ? show(server) : change(apply ? applySeparations : completeIdentity)));
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
