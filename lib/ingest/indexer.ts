import { syncIndex } from "./sync-index";

/** Keeps the search index following, one sync at a time, so that saving never waits for it. */
export function indexer(signal?: AbortSignal): { nudge(): void; finish(): Promise<void> } {
  let dirty = false;
  let running: Promise<void> | null = null;
  let failure: unknown;
  const loop = async (): Promise<void> => {
    while (dirty && failure === undefined) {
      dirty = false;
      await syncIndex({ signal }).catch((error: unknown) => (failure = error));
    }
  };
  const nudge = (): void => {
    dirty = true;
    running ??= loop().finally(() => (running = null));
  };
  return {
    nudge,
    /** @throws what an engine failed with; what it missed is still noted, and the next run works it off. */
    async finish() {
      nudge();
      await running;
      if (failure !== undefined) throw failure;
    },
  };
}
