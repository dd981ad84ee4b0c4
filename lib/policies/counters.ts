import type { Window } from "./policy";

/** Counters that start again with each calendar window of UTC: at :00 of the minute, at the full hour, at midnight. */

const LENGTH: Record<Window, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Start of the window that holds the time, in milliseconds since 1970. */
function windowStart(time: number, window: Window): number {
  return Math.floor(time / LENGTH[window]) * LENGTH[window];
}

/** Start of the next window. */
export function windowEnd(time: number, window: Window): number {
  return windowStart(time, window) + LENGTH[window];
}

/** A counter after a decision, for people. */
export type CounterView = { name: string; value: string; limit: string; window: Window; resetsAt: Date };

type Stored = { value: bigint; start: number; window: Window };

/** Counted amounts by key. One store is one proxy's, or one simulation's. */
export class Counters {
  private readonly stored = new Map<string, Stored>();

  /** What a condition on the counter sees; 0 when the window of its last count is over. */
  read(key: string, time: number): bigint {
    const counter = this.stored.get(key);
    return counter === undefined || counter.start !== windowStart(time, counter.window) ? 0n : counter.value;
  }

  /** Adds the amount unless the sum would pass the limit; tells whether it did. */
  reserve(key: string, amount: bigint, limit: bigint, window: Window, time: number): boolean {
    const start = windowStart(time, window);
    const counter = this.stored.get(key);
    const value = BigInt.asIntN(64, (counter?.start === start ? counter.value : 0n) + amount);
    if (value > limit) return false;
    this.stored.set(key, { value, start, window });
    return true;
  }

  /** Takes an amount back; never below zero. */
  release(key: string, amount: bigint): void {
    const counter = this.stored.get(key);
    if (counter === undefined) return;
    const value = BigInt.asIntN(64, counter.value - amount);
    counter.value = value < 0n ? 0n : value;
  }
}
