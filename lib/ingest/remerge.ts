import { serversOfSeparations, serversWithoutLikeness } from "@/lib/db/merges";
import { inTransaction } from "@/lib/db/transaction";
import type { Context } from "./context";
import { remergeServers } from "./save";

/**
 * Brings the present list of separations to what is stored: entries that it takes apart, and those that it no longer does. Says
 * how many servers it touched.
 */
export async function applySeparations(context: Context, now: Date): Promise<number> {
  const records = (context.separations ?? []).flatMap((separation) => separation.records);
  const concerned = await serversOfSeparations(records);
  return inTransaction((tx) => remergeServers(tx, concerned, { ...context, now }));
}

/** Fills in what a catalogue of an earlier version does not have: publishers, look-alike keys, the evidence of merges. */
export async function completeIdentity(context: Context, now: Date): Promise<number> {
  let touched = 0;
  for (let after = 0; ;) {
    const ids = await serversWithoutLikeness(after);
    const last = ids.at(-1);
    if (last === undefined) return touched;
    touched += await inTransaction((tx) => remergeServers(tx, new Set(ids), { ...context, now }));
    after = last;
  }
}
