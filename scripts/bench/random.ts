/** Random numbers by name: the same seed gives the same numbers on every machine. */
export type Random = {
  /** 0 up to but without 1. */
  next(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  pick<T>(picker: (at: number) => T): T;
};

export function random(number: number, what: string): Random {
  let state = number ^ 0x9e3779b9;
  for (const character of what) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (picker) => picker(next()),
  };
}

/** Picks by rank: the n-th word is n^exponent times rarer than the first, as words are. */
export function zipf<T>(items: readonly T[], exponent: number): (at: number) => T {
  const cumulative: number[] = [];
  let total = 0;
  items.forEach((_, rank) => cumulative.push((total += (rank + 1) ** -exponent)));
  return (at) => {
    const wanted = at * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? Infinity) < wanted) low = middle + 1;
      else high = middle;
    }
    const item = items[low];
    if (item === undefined) throw new RangeError("zipf: nothing to pick from");
    return item;
  };
}
