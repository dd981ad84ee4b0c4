import {
  catalogueSize,
  failureCauses,
  freshness,
  indexState,
  type CatalogueSize,
  type FailureCause,
  type Freshness,
} from "@/lib/db/operations";
import { deadJobCount, queueDepths, type QueueDepth } from "@/lib/db/queue-state";
import { listSourceStatus } from "@/lib/db/sources";
import type { SourceStatus } from "@/lib/catalogue/view";
import { messageOf } from "@/lib/errors";
import { secondIndex } from "@/lib/search/engine";

export type IndexReport = {
  engine: string;
  /** Null: the engine does not answer; `problem` says why. */
  documents: number | null;
  /** More or fewer documents than the catalogue has servers and tools. With notes waiting this is no drift yet. */
  drift: number | null;
  /** Changes that the engine has yet to hear of. */
  waiting: number;
  problem: string | null;
};

/** The state of the whole, as `npm run status` and /metrics tell it. */
export type Report = {
  catalogue: CatalogueSize;
  queue: QueueDepth[];
  dead: number;
  freshness: Freshness;
  failures: FailureCause[];
  sources: Pick<SourceStatus, "source" | "records" | "lastRun">[];
  search: IndexReport[];
};

export async function operationsReport(): Promise<Report> {
  const [catalogue, queue, dead, fresh, failures, sources] = await Promise.all([
    catalogueSize(),
    queueDepths(),
    deadJobCount(),
    freshness(),
    failureCauses(),
    listSourceStatus(),
  ]);
  return {
    ...{ catalogue, queue, dead, freshness: fresh, failures },
    sources: sources.map(({ source, records, lastRun }) => ({ source, records, lastRun })),
    search: await indexReports(catalogue),
  };
}

async function indexReports({ servers, tools }: CatalogueSize): Promise<IndexReport[]> {
  const expected = servers + tools;
  const { documents, waiting } = await indexState();
  const own = {
    engine: "postgres",
    documents,
    drift: documents - expected,
    waiting: waiting.postgres ?? 0,
    problem: null,
  };
  const second = secondIndex();
  if (second === null) return [own];
  const noted = { engine: second.id, waiting: waiting[second.id] ?? 0 };
  try {
    const count = await second.count();
    return [own, { ...noted, documents: count, drift: count - expected, problem: null }];
  } catch (error) {
    return [own, { ...noted, documents: null, drift: null, problem: messageOf(error) }];
  }
}
