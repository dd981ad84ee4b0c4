import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { HarvestError } from "./result";

/** What one installed package may become on disk, its dependencies included. */
const SIZE_LIMITS = { bytes: 2 * 1024 ** 3, files: 100_000 };
const INTERVAL_MS = 2000;

type Size = { bytes: number; files: number };

/**
 * Runs `action` while its directory is measured; a package that unpacks to too much is stopped.
 * @throws HarvestError "package too large", or what `action` throws.
 */
export async function withinSize<T>(
  dir: string,
  signal: AbortSignal | undefined,
  action: (signal: AbortSignal) => Promise<T>,
  limits: Size = SIZE_LIMITS,
): Promise<T> {
  const stop = new AbortController();
  let measuring = Promise.resolve();
  const check = async (): Promise<void> => {
    if (isTooLarge(await measure(dir, limits), limits)) stop.abort(tooLarge(limits));
  };
  const timer = setInterval(() => {
    measuring = measuring.then(check);
  }, INTERVAL_MS);
  try {
    const result = await action(AbortSignal.any([stop.signal, ...(signal === undefined ? [] : [signal])]));
    await check(); // What unpacked between two looks.
    stop.signal.throwIfAborted();
    return result;
  } finally {
    clearInterval(timer);
    await measuring;
  }
}

function tooLarge({ bytes, files }: Size): HarvestError {
  const message = `it unpacks to more than ${Math.round(bytes / 1024 ** 2)} MiB or ${files} files, dependencies included`;
  return new HarvestError("package too large", message);
}

function isTooLarge(size: Size, limits: Size): boolean {
  return size.bytes > limits.bytes || size.files > limits.files;
}

/** Counts files and bytes below `dir`, no further than the limits. */
async function measure(dir: string, limits: Size): Promise<Size> {
  const size = { bytes: 0, files: 0 };
  const dirs = [dir];
  for (let next = dirs.pop(); next !== undefined && !isTooLarge(size, limits); next = dirs.pop()) {
    // What disappears while npm moves it is counted at its new place.
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) dirs.push(path);
      else if (entry.isFile()) {
        size.files += 1;
        size.bytes += await stat(path)
          .then(({ blocks }) => blocks * 512)
          .catch(() => 0);
      }
    }
  }
  return size;
}
