import type { RunCounts, RunProblem } from "@/lib/db/runs";
import type { SourceItem } from "@/lib/sources/source";

/** What a run did: the table at its end. */
export type IngestSummary = {
  source: string;
  origin: string;
  /** busy: another process is at it. */
  status: "finished" | "failed" | "interrupted" | "busy";
  message: string | null;
  counts: RunCounts;
  /** Problems by reason with the number of records and the first few as examples. */
  reasons: Reason[];
  seconds: number;
};

export type Reason = { reason: string; count: number; examples: RunProblem[] };

const EXAMPLES = 3;

export function emptyCounts(): RunCounts {
  return { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
}

function addCounts(a: RunCounts, b: RunCounts): RunCounts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    skipped: a.skipped + b.skipped,
    failed: a.failed + b.failed,
  };
}

/** Counts a run as it goes. */
export class Tally {
  /** Items seen so far. */
  seen = 0;
  /** Ids that the listing named, good or bad. */
  readonly ids = new Set<string>();
  private counts = emptyCounts();
  private readonly reasons = new Map<string, Reason>();
  /** Skipped and failed items that are not yet counted. */
  noted: { counts: RunCounts; problems: RunProblem[] } = { counts: emptyCounts(), problems: [] };
  private readonly started = performance.now();

  constructor(
    private readonly source: string,
    private readonly origin: string,
  ) {}

  /** Notes items as they come; skipped and failed ones are counted with the next batch. */
  note(items: readonly SourceItem[]): void {
    for (const item of items) {
      this.seen += 1;
      this.ids.add(item.kind === "record" ? item.record.sourceId : item.id);
      if (item.kind === "record") continue;
      this.noted.counts[item.kind] += 1;
      this.noted.problems.push({ record: item.id, reason: item.reason, message: item.message });
    }
  }

  noteFailure(problem: RunProblem): void {
    this.noted.counts.failed += 1;
    this.noted.problems.push(problem);
  }

  /** Adds what was stored; what was noted before is part of it. */
  add(counts: RunCounts, problems: readonly RunProblem[]): void {
    this.counts = addCounts(this.counts, counts);
    this.noted = { counts: emptyCounts(), problems: [] };
    for (const problem of problems) {
      const known = this.reasons.get(problem.reason) ?? { reason: problem.reason, count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < EXAMPLES) known.examples.push(problem);
      this.reasons.set(problem.reason, known);
    }
  }

  end(status: IngestSummary["status"], message: string | null): IngestSummary {
    const { source, origin, counts } = this;
    const reasons = [...this.reasons.values()].sort((a, b) => b.count - a.count);
    const seconds = (performance.now() - this.started) / 1000;
    return { source, origin, status, message, counts, reasons, seconds };
  }
}
