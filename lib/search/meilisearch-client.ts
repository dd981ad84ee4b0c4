import { Meilisearch } from "meilisearch";
import { messageOf, UpstreamError } from "@/lib/errors";

/** How a Meilisearch server is reached, and as whom. */

export type MeilisearchAccess = {
  url: string;
  /** A key that may do everything; null where the server runs without keys. */
  key: string | null;
};

/** The index; the one that a rebuild fills is beside it. */
export const INDEX = "toolrisk";
const SEARCH_KEY = "toolrisk search";
/** Searches answer in milliseconds; a server that does not is in trouble, and Postgres answers instead. */
const SEARCH_TIMEOUT_MS = 3000;

/** A client that may do everything. */
export function adminClient(access: MeilisearchAccess): Meilisearch {
  return new Meilisearch(config(access, access.key));
}

/** A client whose key may search this index and nothing else. Without keys, the server is open and so is the client. */
export async function scopedClient(access: MeilisearchAccess): Promise<Meilisearch> {
  const withKey = (key: string | null) => new Meilisearch({ ...config(access, key), timeout: SEARCH_TIMEOUT_MS });
  if (access.key === null) return withKey(null);
  const admin = withKey(access.key);
  const { results } = await admin.getKeys({ limit: 1000 });
  const known = results.find(({ name }) => name === SEARCH_KEY);
  const key =
    known ??
    (await admin.createKey({
      name: SEARCH_KEY,
      description: "Searches of the web process",
      actions: ["search"],
      indexes: [INDEX],
      expiresAt: null,
    }));
  return withKey(key.key);
}

/** Aborts with the visitor or when the time of a search is over: given a signal, the client forgets its own timeout. */
export function searchSignal(visitor?: AbortSignal): AbortSignal {
  const timeout = AbortSignal.timeout(SEARCH_TIMEOUT_MS);
  return visitor === undefined ? timeout : AbortSignal.any([visitor, timeout]);
}

/** Uncompressed: Meilisearch sends compressed answers in small pieces, and each waits 40 ms for the one before to be acknowledged. */
const AS_IT_IS = { headers: { "Accept-Encoding": "identity" } };

function config({ url }: MeilisearchAccess, key: string | null) {
  return { host: url, requestInit: AS_IT_IS, ...(key === null ? {} : { apiKey: key }) };
}

/** Runs the work; whatever fails in it is this server's failure. */
export async function upstream<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UpstreamError) throw cause;
    throw new UpstreamError(`Meilisearch: ${what} failed: ${messageOf(cause)}`, "meilisearch", { cause });
  }
}
