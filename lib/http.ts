import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fetch, type Response } from "undici";
import type { z } from "zod";
import { terminalText } from "./catalogue/text";
import { env } from "./env";
import { UpstreamError, messageOf } from "./errors";
import { guardedDispatcher } from "./http/dispatcher";
import { parseJson } from "./http/json";
import { conditions, keep, readKept, type Kept } from "./http/kept";
import { isRedirect, parseAddress, redirectTarget, shown } from "./http/redirect";
import { isRetryable, retryDelayMs } from "./http/retry";

export { guardedDispatcher } from "./http/dispatcher";
export { checkShape, parseJson, shapeProblem } from "./http/json";

const USER_AGENT = "toolrisk/0.1 (open catalogue of MCP servers; reads public registries)";
const MAX_ATTEMPTS = 4;
const MAX_REDIRECTS = 5;
const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/**
 * Who named the address. "operator": the configuration or the command line; may be private when ALLOW_PRIVATE_HOSTS is
 * set. "record": a stranger's record; never private.
 */
type Trust = "operator" | "record";

export type FetchOptions = {
  trust: Trust;
  headers?: Record<string, string>;
  /** Whole request with its retries excluded: one try may take so long. Default 60 s. */
  timeoutMs?: number;
  /** Cap on the body after decompression. Default 32 MiB. */
  maxBytes?: number;
  /** Keep the answer in DATA_DIR and next time ask whether it changed. For large documents that change seldom. */
  revalidate?: boolean;
  signal?: AbortSignal;
};

/**
 * Fetches JSON and checks its shape.
 * @throws UpstreamError as `fetchText` and `parseJson` do.
 */
export async function fetchJson<T>(url: string, schema: z.ZodType<T>, options: FetchOptions): Promise<T> {
  const headers = { accept: "application/json", ...options.headers };
  return parseJson(await fetchText(url, { ...options, headers }), schema, shown(url));
}

/**
 * Fetches a text document (UTF-8), politely: identified, retried with back-off on overload, capped, guarded.
 * @throws UpstreamError with reason "unreachable", "timeout", "status 404" …, "too large", "address refused",
 * "redirect refused" or "interrupted".
 */
export async function fetchText(url: string, options: FetchOptions): Promise<string> {
  return new TextDecoder().decode(await fetchBytes(url, options));
}

/** Fetches any document, as `fetchText` does. */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Buffer> {
  const kept = options.revalidate ? await readKept(keptFolder(), url) : null;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(url, options, kept);
    if ("body" in outcome) return outcome.body;
    const delay = attempt < MAX_ATTEMPTS ? retryDelayMs(attempt, outcome.retryAfter, new Date()) : null;
    if (delay === null) throw outcome.error;
    await sleep(delay, undefined, { signal: options.signal });
  }
}

type Outcome = { body: Buffer } | { error: UpstreamError; retryAfter: string | null };

async function tryOnce(url: string, options: FetchOptions, kept: Kept | null): Promise<Outcome> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  try {
    const response = await followRedirects(url, {
      ...options,
      headers: { ...options.headers, ...conditions(kept) },
      signal,
    });
    if (response.ok) return { body: await readBody(response, url, options) };
    await response.body?.cancel();
    if (response.status === 304 && kept !== null) return { body: kept.body };
    const retryAfter = response.headers.get("retry-after");
    const wish = retryAfter === null ? "" : ` (Retry-After: ${terminalText(retryAfter, 40)})`;
    const status = `status ${response.status}`;
    const error = new UpstreamError(`${shown(url)} answered with ${status}${wish}`, status);
    if (!isRetryable(response.status)) throw error;
    return { error, retryAfter };
  } catch (thrown) {
    options.signal?.throwIfAborted();
    if (timeout.aborted) throw new UpstreamError(`${shown(url)} took longer than ${timeoutMs / 1000} s`, "timeout");
    const error = asUpstreamError(thrown, url);
    if (error === null) throw thrown;
    if (error.reason !== "interrupted") throw error;
    return { error, retryAfter: null };
  }
}

/** Follows redirects by hand, because each hop is a new address to judge. */
async function followRedirects(start: string, options: FetchOptions): Promise<Response> {
  let url = parseAddress(start);
  let { trust, headers } = options;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { "user-agent": USER_AGENT, ...headers },
      signal: options.signal,
      dispatcher: guardedDispatcher({ allowPrivate: trust === "operator" && env().ALLOW_PRIVATE_HOSTS }),
    });
    const location = isRedirect(response.status) ? response.headers.get("location") : null;
    if (location === null) return response;
    await response.body?.cancel();
    const next = redirectTarget(url, location);
    if (next.origin !== url.origin) {
      // Another host is that host's word, not the operator's, and must not see the operator's keys.
      trust = "record";
      headers = headers?.accept === undefined ? undefined : { accept: headers.accept };
    }
    url = next;
  }
  throw new UpstreamError(`${shown(start)} redirects more than ${MAX_REDIRECTS} times`, "redirect refused");
}

async function readBody(response: Response, url: string, options: FetchOptions): Promise<Buffer> {
  const body = await readCapped(response, options.maxBytes ?? DEFAULT_MAX_BYTES, url);
  if (options.revalidate) {
    const { headers } = response;
    await keep(keptFolder(), url, { etag: headers.get("etag"), lastModified: headers.get("last-modified"), body });
  }
  return body;
}

function keptFolder(): string {
  return join(env().DATA_DIR, "http");
}

/** Reads the decompressed body and stops at the cap, so that a small bomb does not fill the memory. */
async function readCapped(response: Response, maxBytes: number, url: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new UpstreamError(`${shown(url)} sent more than ${Math.floor(maxBytes / 1024)} KiB`, "too large");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What undici throws, in the words of a summary; null for what is not the network's fault. undici wraps the cause in a TypeError. */
function asUpstreamError(thrown: unknown, url: string): UpstreamError | null {
  const chain = [...causes(thrown)];
  const own = chain.find((error) => error instanceof UpstreamError);
  if (own !== undefined) return own;
  const codes = chain.map((error) => ("code" in error ? String(error.code) : ""));
  const detail = messageOf(chain.at(-1) ?? thrown);
  if (codes.some((code) => code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT")) {
    return new UpstreamError(`${shown(url)} stopped sending`, "timeout", { cause: thrown });
  }
  if (codes.some((code) => code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE")) {
    return new UpstreamError(`${shown(url)} broke off the answer (${detail})`, "interrupted", { cause: thrown });
  }
  if (codes.some((code) => code.startsWith("Z_") || code.startsWith("ERR_"))) {
    return new UpstreamError(`${shown(url)} sent an answer that cannot be read: ${detail}`, "unreadable", {
      cause: thrown,
    });
  }
  if (!(thrown instanceof TypeError) && codes.every((code) => code === "")) return null;
  return new UpstreamError(`${new URL(url).host} cannot be reached: ${detail}`, "unreachable", { cause: thrown });
}

function* causes(thrown: unknown): Generator<Error> {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    yield error;
    if (error instanceof AggregateError) yield* error.errors.filter((one) => one instanceof Error);
  }
}
