import { UpstreamError } from "@/lib/errors";
import type { SourceItem, SourcePage } from "./source";

const PAGE_SIZE = 200;

/** An entry of a document, with the id by which a run resumes. */
export type Entry<T> = { id: string; value: T };

/**
 * Cuts a document that came in one piece into pages, so that a run can be resumed. The cursor is the last entry's id;
 * when that entry is gone, the listing starts again, which loses nothing. Of several records with one id the first wins, also
 * when a run resumes between them: entries before the cursor are mapped for their ids, unless that asks the network.
 */
export async function* pagesOf<T>(
  entries: readonly Entry<T>[],
  cursor: string | null | undefined,
  toItems: (entry: Entry<T>) => SourceItem[] | Promise<SourceItem[]>,
  { asksNetwork = false } = {},
): AsyncGenerator<SourcePage> {
  const seen = new Set<string>();
  const last = cursor == null ? -1 : entries.findIndex((entry) => entry.id === cursor);
  const itemsOf = async (chunk: readonly Entry<T>[]): Promise<SourceItem[]> =>
    (await Promise.all(chunk.map(toItems))).flat().map((item) => firstOnly(item, seen));
  for (let start = 0; start <= last && !asksNetwork; start += PAGE_SIZE) {
    await itemsOf(entries.slice(start, Math.min(start + PAGE_SIZE, last + 1)));
  }
  for (let start = last + 1; start < entries.length || start === 0; start += PAGE_SIZE) {
    const chunk = entries.slice(start, start + PAGE_SIZE);
    const items = await itemsOf(chunk);
    yield { items, cursor: start + PAGE_SIZE < entries.length ? (chunk.at(-1)?.id ?? null) : null };
  }
}

/** A record whose id came before becomes a `skipped` item: the first of several wins. */
function firstOnly(item: SourceItem, seen: Set<string>): SourceItem {
  if (item.kind !== "record") return item;
  const id = item.record.sourceId;
  if (seen.has(id)) return { kind: "skipped", id, reason: "duplicate", message: "listed more than once" };
  seen.add(id);
  return item;
}

const MAX_EMPTY_PAGES = 3;
/** Twenty times what the largest known registry lists. */
const MAX_ROWS = 1_000_000;

/**
 * Guards a paged listing against registries that go round in circles. Call `check` with every page before using it.
 * @throws UpstreamError "repeated cursor", "repeated page" or "endless listing".
 */
export class ListingGuard {
  readonly #cursors = new Set<string>();
  readonly #ids = new Set<string>();
  #emptyPages = 0;

  constructor(readonly where: string) {}

  /** `ids` are those of the page's rows, one each; `next` the cursor that the page names. */
  check(ids: readonly string[], next: string | null): void {
    if (next !== null && this.#cursors.has(next)) {
      throw new UpstreamError(
        `${this.where} names the same cursor twice; the listing would never end`,
        "repeated cursor",
      );
    }
    if (ids.length > 0 && ids.every((id) => this.#ids.has(id))) {
      throw new UpstreamError(`${this.where} sends a page again under a new cursor`, "repeated page");
    }
    this.#emptyPages = ids.length === 0 ? this.#emptyPages + 1 : 0;
    if (this.#emptyPages > MAX_EMPTY_PAGES && next !== null) {
      throw new UpstreamError(`${this.where} sends empty pages without end`, "endless listing");
    }
    if (next !== null) this.#cursors.add(next);
    for (const id of ids) this.#ids.add(id);
    if (this.#ids.size > MAX_ROWS) {
      throw new UpstreamError(`${this.where} lists more than ${MAX_ROWS} entries`, "endless listing");
    }
  }
}
