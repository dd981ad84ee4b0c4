import { countOne, nameOfToday } from "@/lib/db/rate-counts";

/** What visitors may do so many times an hour: each of them, and all together. */
const LIMITS = {
  message: { each: 5, all: 200 },
  rescan: { each: 20, all: 300 },
} as const;

/**
 * Counts a visitor's turn. Null when it may go on, else the seconds to wait. Who is refused does not count for all.
 * @param address what clientAddress gives
 */
export async function takeTurn(what: keyof typeof LIMITS, address: string, now: Date): Promise<number | null> {
  const { each, all } = LIMITS[what];
  const own = await countOne(`${what} ${await nameOfToday(address, now)}`, each, now);
  return own ?? (await countOne(`${what} all`, all, now));
}
