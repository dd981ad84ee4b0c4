/** What became of a rescan: tools were read, reading failed, or the server can never be read from here. */
export const RESCAN_OUTCOMES = ["done", "failed", "impossible"] as const;

export type RescanOutcome = {
  status: (typeof RESCAN_OUTCOMES)[number];
  /** One sentence for visitors. */ message: string;
};

/** A visitor's wish that a server is asked for its tools again. */
export type Rescan = {
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Null until it is finished. */
  outcome: RescanOutcome | null;
};

/** Between two requests for one server. */
export const RESCAN_EVERY_MS = 60 * 60_000;

/** When the next one may be asked for; null while one waits or runs, and it is the same one for everybody. */
export function nextRescanAt(last: Rescan): Date | null {
  if (last.finishedAt === null) return null;
  return new Date(last.requestedAt.getTime() + RESCAN_EVERY_MS);
}
