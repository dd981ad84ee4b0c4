import type { z } from "zod";
import type { ServerRecord } from "@/lib/catalogue/server";
import { UpstreamError } from "@/lib/errors";
import { fetchJson, type FetchOptions } from "@/lib/http";
import { failedBy } from "../records";
import type { SourceItem } from "../source";

const MAX_MAINTAINERS = 50;

/**
 * Asks for one document, or whether it changed since it was last read, and maps it; what goes wrong becomes an item.
 * "status 404" means that there is no such thing.
 */
export async function answer<T>(
  id: string,
  url: string,
  schema: z.ZodType<T>,
  options: Pick<FetchOptions, "signal" | "headers">,
  map: (value: T) => ServerRecord | Promise<ServerRecord>,
): Promise<SourceItem> {
  try {
    const record = await map(await fetchJson(url, schema, { ...options, trust: "operator", revalidate: true }));
    return { kind: "record", record: { ...record, maintainers: record.maintainers?.slice(0, MAX_MAINTAINERS) } };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof UpstreamError)) throw error;
    if (error.reason !== "status 404") return failedBy(id, error);
    return { kind: "skipped", id, reason: "not found", message: "there is none of that name" };
  }
}

/** The fields that a look-up leaves empty. */
export const NOTHING_KNOWN = {
  registryName: null,
  title: null,
  status: "active",
  statusMessage: null,
  websiteUrl: null,
  packages: [],
  remotes: [],
  tools: null,
  popularity: 0,
  publishedAt: null,
  updatedAt: null,
} satisfies Partial<ServerRecord>;
