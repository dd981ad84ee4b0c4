import { MultiBar, type SingleBar } from "cli-progress";
import { endLine } from "./report";
import type { IngestSummary } from "./summary";

/** Shows how far runs are: bars on a terminal, a line at the end of each run elsewhere. */
export type Progress = {
  /** `total` null: not known. */
  update(label: string, done: number, total: number | null): void;
  end(label: string, summary: IngestSummary): void;
  stop(): void;
};

export function createProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? barProgress(stream) : lineProgress(stream);
}

function barProgress(stream: NodeJS.WriteStream): Progress {
  const bars = new MultiBar({ stream, hideCursor: true, clearOnComplete: false, format: "{label} {bar} {value}{of}" });
  const known = new Map<string, SingleBar>();
  const barOf = (label: string, total: number | null): SingleBar => {
    const bar = known.get(label) ?? bars.create(total ?? 0, 0, { label, of: total === null ? "" : ` of ${total}` });
    known.set(label, bar);
    return bar;
  };
  return {
    update: (label, done, total) => {
      const bar = barOf(label, total);
      if (total === null) bar.setTotal(done);
      bar.update(done);
    },
    end: (label) => known.get(label)?.stop(),
    stop: () => bars.stop(),
  };
}

function lineProgress(stream: NodeJS.WriteStream): Progress {
  return { update: () => {}, end: (_, summary) => stream.write(`${endLine(summary)}\n`), stop: () => {} };
}
