import { random, type Random } from "./random";

/** A simulation of workers that ask every server of a catalogue once. */

export type Costs = {
  /** To install a package, start it and read its tools; on average. */
  packageSeconds: number;
  /** To read an endpoint's tools; on average. */
  endpointSeconds: number;
  /** To store an unchanged answer: one at a time, whoever stores. */
  storeSeconds: number;
  /** To send, take and complete a job. */
  queueSeconds: number;
};

export type World = {
  servers: number;
  /** Servers asked at the same time, by all workers together. */
  lanes: number;
  /** Endpoints of one host asked at the same time. */
  perHost: number;
  costs: Costs;
};

/** Shares as among the records of the registries: two of three servers name a package; one host has a tenth of the endpoints. */
const PACKAGES = 2 / 3;
const BIG_HOST = 0.1;

/**
 * Hours until each server was asked. A lane asks a server, waits for its turn to store the answer, and takes the next one;
 * endpoints of the big host are taken first, as far as its places go.
 */
export function hoursToRevisit({ servers, lanes, perHost, costs }: World): number {
  const chance = random(7, "revisit");
  const bigEndpoints = Math.round(servers * (1 - PACKAGES) * BIG_HOST);
  const left = { big: bigEndpoints, other: servers - bigEndpoints };
  const running = { big: 0 };
  const events = new Events();
  const take = (now: number): void => {
    const kind = left.big > 0 && running.big < perHost ? "big" : left.other > 0 ? "other" : null;
    if (kind === null) return;
    left[kind] -= 1;
    if (kind === "big") running.big += 1;
    events.add({ at: now + secondsToAsk(kind, costs, chance), kind });
  };
  for (let lane = 0; lane < lanes; lane += 1) take(0);
  let stored = 0;
  for (let event = events.next(); event !== null; event = events.next()) {
    if (event.kind === "free") {
      take(event.at);
      continue;
    }
    if (event.kind === "big") running.big -= 1; // Its place is free once it answered.
    stored = Math.max(stored, event.at) + costs.storeSeconds + costs.queueSeconds;
    events.add({ at: stored, kind: "free" });
  }
  return stored / 3600;
}

type Kind = "big" | "other";

/** Times scatter around their mean as waiting times do. */
function secondsToAsk(kind: Kind, { packageSeconds, endpointSeconds }: Costs, chance: Random): number {
  const share = (1 - PACKAGES) * BIG_HOST;
  const isPackage = kind === "other" && chance.next() < PACKAGES / (1 - share);
  return -Math.log(1 - chance.next()) * (isPackage ? packageSeconds : endpointSeconds);
}

/** A server answers, or a lane has stored its answer and is free. */
type Event = { at: number; kind: Kind | "free" };

/** What is to come; the earliest first. A binary heap. */
class Events {
  private readonly heap: Event[] = [];

  add(event: Event): void {
    let place = this.heap.push(event) - 1;
    while (place > 0 && this.at(place) < this.at((place - 1) >> 1)) place = this.swap(place, (place - 1) >> 1);
  }

  next(): Event | null {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return null;
    if (this.heap.length === 0) return first;
    this.heap[0] = last;
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      const earlier = this.at(left + 1) < this.at(left) ? left + 1 : left;
      if (this.at(earlier) >= this.at(place)) return first;
      place = this.swap(place, earlier);
    }
  }

  private at(place: number): number {
    return this.heap[place]?.at ?? Infinity;
  }

  /** Returns the second place. */
  private swap(a: number, b: number): number {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first !== undefined && second !== undefined) [this.heap[a], this.heap[b]] = [second, first];
    return b;
  }
}
