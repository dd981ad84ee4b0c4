import type { Source, SourceItem } from "../source";

/**
 * A register that answers about one named thing instead of listing: what it says of a package or a repository is one
 * more record of the server. `key` is an identity key: `npm:@scope/name`, `pypi:name`, `repo:github.com/owner/name`.
 */
export type LookUp = Pick<Source, "id" | "title" | "homepage" | "licence" | "attribution"> & {
  /** Why it is off, or null. */
  unavailable(): string | null;
  /** What the keys begin with that it knows about. */
  prefix: string;
  handles(key: string): boolean;
  /** What is known of the key: a record, or a `skipped` or `failed` item that says why there is none. Never throws. */
  lookUp(key: string, options: { signal?: AbortSignal }): Promise<SourceItem>;
};
