import type { FailureReason } from "@/lib/catalogue/reason";
import { noteToolsUnknown } from "@/lib/db/harvest";
import { loadCandidate, type HarvestCandidate } from "@/lib/db/harvest-candidates";
import { loadAskedRecords } from "@/lib/db/asked-records";
import type { RunProblem } from "@/lib/db/runs";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { loadVisits } from "@/lib/db/visits";
import type { HarvestOptions, HarvestResult } from "@/lib/harvest";
import { LOOK_UPS } from "@/lib/sources/look-ups";
import { ASKED } from "./adding-sources";
import { askedRecord, askServer, harvestListing, harvestTarget, problemsOf } from "./harvest-record";
import type { HarvestSubject } from "./harvest-record";
import { nothingToAsk, subjectsOf } from "./harvest-subjects";
import { goneRecord, incomingRecord } from "./incoming";
import { recordId } from "./merge";
import { noteVisits, type VisitOutcome } from "./note-visits";
import { saveRecords, type SaveContext } from "./save";

export type HarvestServerOptions = Omit<HarvestOptions, "onProgress" | "allowPrivate" | "lock"> & {
  context: Omit<SaveContext, "now">;
  /** Ask even if it was asked lately. */
  again?: boolean;
  /** Runs in the transaction that stores the answer, before it: what it throws undoes all of it. */
  settle?: (tx: Tx) => Promise<void>;
  /** The harvest itself; tests give their own servers. */
  harvest?: (subject: HarvestSubject, options: HarvestOptions) => Promise<HarvestResult>;
};

export type HarvestOutcome = {
  server: { id: number; slug: string } | null;
  /** `npm:name@1.0.0`, `url:https://…`: what answered, or failed last; null when nothing was asked. */
  target: string | null;
  became: "updated" | "unchanged" | "failed" | "not due" | "interrupted";
  reason: FailureReason | null;
  message: string | null;
  tools: number | null;
  isolation: string | null;
  problems: RunProblem[];
};

/**
 * Asks one server of the registries for its tools, through its packages and endpoints in turn, and stores what it
 * answered or why it did not, with the time before which it is not asked again. Never throws for what a server does.
 */
export async function harvestServer(serverId: number, options: HarvestServerOptions): Promise<HarvestOutcome> {
  const server = await loadCandidate(serverId, REGISTERS);
  if (server === null) return { ...NOTHING, server: null, became: "failed", ...GONE };
  const visit = (await loadVisits("harvest", [String(serverId)])).get(String(serverId));
  const isDue = visit === undefined || visit.nextAt <= new Date() || visit.version !== server.version;
  if (!isDue && !options.again) return { ...NOTHING, server, became: "not due" };
  const { subject, result } = await ask(server, options);
  const outcome = await inTransaction(async (tx) => {
    if (result.ok || result.reason !== "interrupted") await options.settle?.(tx);
    return save(tx, server, subject, result, options.context);
  });
  return { ...outcome, server: { id: server.id, slug: server.slug } };
}

const REGISTERS = LOOK_UPS.map(({ id }) => id);
const NOTHING = { target: null, reason: null, message: null, tools: null, isolation: null, problems: [] };
const GONE = { reason: "no such server", message: "the server is not there any longer" } as const;
const NO_TOOLS = { reason: "no tools", message: "the server lists no tool" } as const;

type Asked = { subject: HarvestSubject | null; result: HarvestResult };

/** The first answer; else the failure that says most: an endpoint that wants a login rather than one that is away. */
async function ask(server: HarvestCandidate, options: HarvestServerOptions): Promise<Asked> {
  const { cacheDir, allowUnsandboxed, keepInstalled, ladder, signal, harvest = askServer } = options;
  let failure: Asked | null = null;
  for (const subject of subjectsOf(server)) {
    if (askedRecord(server, subject) === null) continue;
    const how = {
      cacheDir,
      allowUnsandboxed,
      keepInstalled,
      ladder,
      signal,
      allowPrivate: false,
      lock: "resolved",
    } as const;
    const result = await harvest(subject, how);
    if (result.ok || result.reason === "interrupted") return { subject, result };
    if (failure === null || result.needsAuthorization) failure = { subject, result };
  }
  if (failure !== null) return failure;
  const shared = subjectsOf(server).length > 0;
  const reason = shared ? "not its own" : "nothing to ask";
  const message = shared ? "its package and endpoints are those of other servers too" : nothingToAsk(server);
  return { subject: null, result: { ok: false, reason, message, isolation: "static" } };
}

async function save(
  tx: Tx,
  server: HarvestCandidate,
  subject: HarvestSubject | null,
  result: HarvestResult,
  context: HarvestServerOptions["context"],
): Promise<Omit<HarvestOutcome, "server">> {
  const now = new Date();
  const target = subject === null ? null : harvestTarget(subject);
  const problems = problemsOf(server.slug, result);
  const isolation = subject === null ? null : result.isolation;
  if (!result.ok && result.reason === "interrupted") return { ...NOTHING, target, became: "interrupted" };
  const note = (of: Pick<VisitOutcome, "reason" | "message" | "tools">): Promise<void> =>
    noteVisits(
      tx,
      "harvest",
      new Map([[String(server.id), { target, isolation, version: server.version, ...of }]]),
      now,
    );
  const record = subject === null ? null : askedRecord(server, subject);
  const listing = result.ok ? harvestListing(result, now) : null;
  if (listing === null || record === null) {
    const { reason, message } = result.ok ? NO_TOOLS : result;
    const needsAuthorization = !result.ok && result.needsAuthorization === true;
    const state = needsAuthorization ? "needs authorization" : "unknown";
    await noteToolsUnknown(tx, { serverId: server.id }, state, `${reason}: ${message}`);
    await note({ reason, message, tools: null });
    return { target, became: "failed", reason, message, tools: null, isolation, problems };
  }
  const incoming = incomingRecord(record, { now, observed: listing });
  const older = (await loadAskedRecords(tx, ASKED, server.id)).filter((other) => recordId(other) !== incoming.id);
  const outcome = await saveRecords(tx, [incoming, ...older.map(goneRecord)], { ...context, now });
  const tools = listing.tools.length;
  await note({ reason: null, message: null, tools });
  const became = outcome.results.get(incoming.id) === "unchanged" ? "unchanged" : "updated";
  problems.push(...outcome.problems);
  return { target, became, reason: null, message: null, tools, isolation, problems };
}
