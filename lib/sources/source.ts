import type { ServerRecord } from "@/lib/catalogue/server";

/** Where a source is read from: its address, or a file or directory in the same format. */
export type Origin = { url: string } | { path: string };

/** What became of one entry of a listing. A bad entry is `failed` with its id and the reason; the others go on. */
export type SourceItem =
  | { kind: "record"; record: ServerRecord }
  | { kind: "skipped" | "failed"; id: string; reason: string; message: string };

export type SourcePage = {
  items: SourceItem[];
  /** Resume after this page; null: the listing is complete. */
  cursor: string | null;
};

export type PageOptions = {
  /** Cursor of the last page that was stored, to resume. */
  cursor?: string | null;
  /** RFC 3339; only what changed since then, where the source can tell. */
  updatedSince?: string | null;
  signal?: AbortSignal;
};

/**
 * One registry. Its folder holds schema.ts (their shapes, only the fields used), map.ts (pure: theirs to ours) and
 * index.ts (paging). `pages` throws UpstreamError when the source itself fails; what it yielded before stays valid.
 */
export type Source = {
  /** Stored with each record; never changes. */
  id: string;
  title: string;
  homepage: string;
  /** Licence of the data. */
  licence: string;
  /** Who is to be named beside the data. */
  attribution: string;
  /** Null: only read when a path or an address is given. */
  defaultOrigin: { url: string } | null;
  /** Whether a full listing names everything that exists, so that what is missing from it is gone. */
  complete: boolean;
  /** Whether its address can be asked for changes only (`updatedSince`); otherwise every listing is a full one. */
  incremental?: boolean;
  /** Why the source is off (a key that is not set), or null. */
  unavailable?: () => string | null;
  /** Whether the file or directory is in this source's format. Reads little. */
  recognises(path: string): Promise<boolean>;
  pages(origin: Origin, options: PageOptions): AsyncIterable<SourcePage>;
};
