import { messageOf } from "@/lib/errors";
import { syncIndex } from "./sync-index";

export type Indexer = { nudge(): void; finish(): Promise<string | null> };

/** Keeps the search index following, one sync at a time, so that saving never waits for it. */
export function indexer(signal?: AbortSignal): Indexer {
  let dirty = false;
  let running: Promise<void> | null = null;
  let failure: string | null = null;
  const sync = async (): Promise<void> => {
    try {
      await syncIndex({ signal });
      failure = null; // What an earlier one missed was still noted.
    } catch (error) {
      failure = messageOf(error);
    }
  };
  const loop = async (): Promise<void> => {
    while (dirty) {
      dirty = false;
      await sync();
    }
  };
  const nudge = (): void => {
    dirty = true;
    running ??= loop().finally(() => (running = null));
  };
  return {
    nudge,
    /** What an engine failed with, null when the index is up to date. What was missed is noted, and the next run works it off. */
    async finish() {
      nudge();
      await running;
      return failure;
    },
  };
}
