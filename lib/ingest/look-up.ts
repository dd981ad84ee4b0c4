import pLimit from "p-limit";
import { meaningOf } from "@/lib/catalogue/reason";
import type { ServerRecord } from "@/lib/catalogue/server";
import { dueKeys, keyHolders, type LookUpCandidate } from "@/lib/db/look-up-candidates";
import { advanceRun, finishRun, openRun } from "@/lib/db/runs";
import { inTransaction } from "@/lib/db/transaction";
import { messageOf } from "@/lib/errors";
import { LOOK_UPS, type LookUp } from "@/lib/sources/look-ups";
import type { SourceItem } from "@/lib/sources/source";
import { repositoryKey } from "./identity";
import { incomingRecord } from "./incoming";
import { noteVisits, type VisitOutcome } from "./note-visits";
import { saveRecords, type SaveContext } from "./save";
import { Tally, type IngestSummary } from "./summary";

export type LookUpOptions = {
  context: Omit<SaveContext, "now">;
  /** How many things to ask each register about. */
  limit?: number;
  /** Ask about things that were looked up lately too. */
  again?: boolean;
  signal?: AbortSignal;
  onProgress?: (register: string, done: number, total: number) => void;
  onEnd?: (register: string, summary: IngestSummary) => void;
  onSaved?: () => void;
  /** Tests give their own. */
  registers?: readonly LookUp[];
};

const USUAL_LIMIT = 100;
/** Polite to each register: no more questions at a time. */
const AT_A_TIME = 4;
const BATCH = 50;

export type LookUpReport = { summaries: IngestSummary[]; off: { what: string; why: string }[] };

/**
 * Asks the registers about packages and repositories that the catalogue knows: version, deprecation, repository,
 * maintainers, stars. A register that cannot be reached ends its own run with one line and stops nothing else.
 */
export async function lookUp(options: LookUpOptions): Promise<LookUpReport> {
  const { registers = LOOK_UPS, onEnd } = options;
  const off = registers.flatMap(({ id, unavailable }) => {
    const why = unavailable();
    return why === null ? [] : [{ what: id, why }];
  });
  const on = registers.filter((register) => register.unavailable() === null);
  const summaries = await Promise.all(
    on.map(async (register) => {
      const summary = await askRegister(register, options);
      onEnd?.(register.id, summary);
      return summary;
    }),
  );
  return { summaries, off };
}

async function askRegister(register: LookUp, options: LookUpOptions): Promise<IngestSummary> {
  const tally = new Tally(register.id, register.title);
  const run = await openRun("ingest", register.id, register.title);
  if (run === null) return tally.end("busy", "Another process is asking this register.");
  try {
    const due = await dueKeys(register.prefix, { limit: options.limit ?? USUAL_LIMIT, again: options.again ?? false });
    const failure = await askInBatches(register, due, run.id, options, tally);
    const status = options.signal?.aborted ? "interrupted" : failure === null ? "finished" : "failed";
    await finishRun(run.id, { status, message: failure, complete: false });
    return tally.end(status, failure);
  } catch (error) {
    const status = options.signal?.aborted ? "interrupted" : "failed";
    await finishRun(run.id, { status, message: messageOf(error) });
    return tally.end(status, messageOf(error));
  } finally {
    await run.release();
  }
}

type Answered = LookUpCandidate & { item: SourceItem };

/** Says why the register was not asked to the end; null when it was. What was not asked stays due. */
async function askInBatches(
  register: LookUp,
  due: readonly LookUpCandidate[],
  runId: number,
  options: LookUpOptions,
  tally: Tally,
): Promise<string | null> {
  const inTurn = pLimit(AT_A_TIME);
  let failure: string | null = null;
  const ask = async (candidate: LookUpCandidate): Promise<Answered[]> => {
    if (failure !== null || options.signal?.aborted) return [];
    const item = await register.lookUp(candidate.key, { signal: options.signal });
    if (item.kind !== "failed" || !meaningOf(item.reason).isOfHost) return [{ ...candidate, item }];
    failure ??= item.message;
    return [];
  };
  for (let start = 0; start < due.length && failure === null && !options.signal?.aborted; start += BATCH) {
    const answered = await Promise.all(due.slice(start, start + BATCH).map((candidate) => inTurn(ask, candidate)));
    await save(answered.flat(), runId, options, tally);
    options.onSaved?.();
    options.onProgress?.(register.id, Math.min(due.length, start + BATCH), due.length);
  }
  return failure;
}

/** One transaction: what the register said, when to ask again, and the run's figures. */
async function save(
  answered: readonly Answered[],
  runId: number,
  { context }: LookUpOptions,
  tally: Tally,
): Promise<void> {
  const now = new Date();
  tally.note(answered.map(({ item }) => item));
  const records = await withOwnRepositories(answered);
  const saved = await inTransaction(async (tx) => {
    const incoming = records.map((record) => incomingRecord(record, { now }));
    const { results, problems: odd } = await saveRecords(tx, incoming, { ...context, now });
    const counts = { ...tally.noted.counts };
    for (const result of results.values()) counts[result] += 1;
    await noteVisits(tx, "look-up", new Map(answered.map(visitOf)), now);
    const problems = [...tally.noted.problems, ...odd];
    await advanceRun(tx, runId, { counts, problems });
    return { counts, problems };
  });
  tally.add(saved.counts, saved.problems);
}

function visitOf({ key, item }: Answered): [string, VisitOutcome] {
  const { reason, message } = item.kind === "record" ? { reason: null, message: null } : item;
  return [key, { target: key, reason, message, tools: null, isolation: null, version: null }];
}

/**
 * A package may name any repository as its own, and a shared repository makes two records one server: so it is left out
 * where another server holds that repository.
 */
async function withOwnRepositories(answered: readonly Answered[]): Promise<ServerRecord[]> {
  const keyOf = ({ repository }: ServerRecord): string | null =>
    repository && repositoryKey(repository.url, repository.subfolder);
  const found = answered.flatMap(({ item, serverId }) =>
    item.kind === "record" ? [{ record: item.record, serverId }] : [],
  );
  const holders = await keyHolders(found.flatMap(({ record }) => keyOf(record) ?? []));
  return found.map(({ record, serverId }) => {
    const others = (holders.get(keyOf(record) ?? "") ?? []).filter((id) => id !== serverId);
    return others.length === 0 ? record : { ...record, repository: null };
  });
}
