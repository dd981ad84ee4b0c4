import type { Slots } from "@/lib/db/slots";
import type { HarvestOptions, HarvestResult } from "@/lib/harvest";
import { askServer, harvestTarget, type HarvestSubject } from "@/lib/ingest/harvest-record";

/** How many servers may be asked at the same time, by all workers together. */
export type Limits = { /** At one host. */ perHost: number; /** Packages of one registry. */ perRegistry: number };

export type Ask = (subject: HarvestSubject, options: HarvestOptions) => Promise<HarvestResult>;

/** Where a server is asked: the registry that its package comes from, or the host of its endpoint. */
export function placeOf(subject: HarvestSubject): { name: string; isRegistry: boolean } {
  if ("remote" in subject) return { name: new URL(subject.remote).host, isRegistry: false };
  const target = harvestTarget(subject);
  return { name: target.slice(0, target.indexOf(":")), isRegistry: true };
}

/**
 * Asks servers within the limits. pg-boss keeps them roughly: two workers that take jobs in the same moment both count the
 * one place that is left. These places are exact, and one package is never installed twice at the same time.
 */
export function limitedAsk(limits: Limits, slots: Slots, ask: Ask = askServer): Ask {
  return async (subject, options) => {
    const signal = options.signal ?? new AbortController().signal;
    const { name, isRegistry } = placeOf(subject);
    const taken: (() => Promise<void>)[] = [];
    try {
      taken.push(await slots.take(harvestTarget(subject), 1, signal));
      taken.push(await slots.take(`at ${name}`, isRegistry ? limits.perRegistry : limits.perHost, signal));
      return await ask(subject, options);
    } catch (error) {
      if (!signal.aborted) throw error;
      return { ok: false, reason: "interrupted", message: "the run was interrupted", isolation: "static" };
    } finally {
      // A place that cannot be given back, because the connection broke, keeps neither the others nor the answer.
      await Promise.allSettled(taken.map((leave) => leave()));
    }
  };
}
