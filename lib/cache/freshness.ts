/**
 * Which cached pages are out of date. A clock ticks with every change that this process hears of; whoever caches something notes
 * the time before reading the database, and what is noted before the last change of its scope is stale.
 */
export class Freshness {
  #clock = 0;
  #lastChange = 0;
  /** Last change that named too many servers to list. */
  #lastSweep = 0;
  #servers = new Map<string, number>();

  /** Beyond this the single servers are forgotten and all count as changed. */
  constructor(private readonly maxServers = 50_000) {}

  get clock(): number {
    return this.#clock;
  }

  /** Those servers changed, and with them every page that is not one server's own. */
  changed(slugs: readonly string[] | "all"): void {
    this.#lastChange = ++this.#clock;
    if (slugs !== "all") for (const slug of slugs) this.#servers.set(slug, this.#clock);
    if (slugs !== "all" && this.#servers.size <= this.maxServers) return;
    this.#servers.clear();
    this.#lastSweep = this.#clock;
  }

  /** Whether what was read at that time still holds; `server` is the slug a page belongs to, null for pages about many. */
  isFresh(server: string | null, time: number): boolean {
    if (server === null) return time >= this.#lastChange;
    return time >= Math.max(this.#lastSweep, this.#servers.get(server) ?? 0);
  }
}
