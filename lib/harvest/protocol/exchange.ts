import { createParser } from "eventsource-parser";
import { fetch, type RequestInit, type Response } from "undici";
import { messageOf, UpstreamError } from "@/lib/errors";
import { guardedDispatcher } from "@/lib/http";
import { isRedirect, redirectTarget } from "@/lib/http/redirect";
import { failureReason } from "@/lib/catalogue/reason";
import { HarvestError } from "../result";
import type { ProtocolLimits } from "./limits";
import { StatusError } from "./transport";

const USER_AGENT = "toolrisk/0.1 (open catalogue of MCP servers; asks for tools, calls none)";
const MAX_REDIRECTS = 3;

/** One conversation over HTTP: counts every byte, judges every redirect, ends with its signal. */
export class HttpExchange {
  #bytes = 0;

  constructor(
    private readonly limits: ProtocolLimits,
    /** Whether the address that is asked may be private; where it redirects to may not, unless that is the same origin. */
    private readonly allowPrivate: boolean,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Sends one request, following redirects that stay safe.
   * @throws HarvestError "unreachable", "timeout", "address refused" or "redirect refused".
   */
  async send(url: URL, init: RequestInit, timeoutMs: number): Promise<Response> {
    let target = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const dispatcher = guardedDispatcher({ allowPrivate: this.allowPrivate && target.origin === url.origin });
      const response = await this.#fetch(target, { ...init, dispatcher }, timeoutMs);
      // 303 leads to something to read, not to where the question can be asked.
      const isElsewhere = isRedirect(response.status) && response.status !== 303;
      const location = isElsewhere ? response.headers.get("location") : null;
      if (location === null) return response;
      await response.body?.cancel();
      target = nextHop(target, location);
    }
    throw new HarvestError("redirect refused", `${url.host} redirects more than ${MAX_REDIRECTS} times`);
  }

  async #fetch(url: URL, init: RequestInit, timeoutMs: number): Promise<Response> {
    const signal = AbortSignal.any([this.signal, AbortSignal.timeout(timeoutMs)]);
    const headers = { "user-agent": USER_AGENT, ...init.headers };
    try {
      return await fetch(url, { ...init, headers, redirect: "manual", signal });
    } catch (error) {
      throw asNetworkError(error, url, timeoutMs);
    }
  }

  /** The whole body as text. */
  async text(response: Response): Promise<string> {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of this.#chunks(response)) text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
  }

  /** The events of a text/event-stream body, as they come. */
  async *events(response: Response): AsyncGenerator<{ event: string; data: string }> {
    const decoder = new TextDecoder();
    const ready: { event: string; data: string }[] = [];
    const parser = createParser({ onEvent: ({ event = "message", data }) => ready.push({ event, data }) });
    for await (const chunk of this.#chunks(response)) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      yield* ready.splice(0);
    }
  }

  async *#chunks(response: Response): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of response.body ?? []) {
        this.#bytes += chunk.byteLength;
        if (this.#bytes > this.limits.bytes) {
          throw new HarvestError(
            "too large",
            `the server sent more than ${Math.floor(this.limits.bytes / 1024 ** 2)} MiB`,
          );
        }
        yield chunk;
      }
    } catch (error) {
      throw asNetworkError(error, new URL(response.url), this.limits.totalMs);
    }
  }
}

/**
 * 401 asks for authorization, and so does a 403 that says how (RFC 9110 section 11.6.1); any other 403 may be a firewall's.
 * @throws HarvestError "needs authorization", StatusError for every other status but 2xx.
 */
export function checkStatus(response: Response, url: URL): void {
  if (response.ok) return;
  const { status, headers } = response;
  if (status === 401 || (status === 403 && headers.has("www-authenticate"))) {
    throw new HarvestError("needs authorization", `${url.host} answers only to clients it knows (status ${status})`);
  }
  throw new StatusError(status, `${url.host} answered with status ${status}`);
}

/** @throws HarvestError "redirect refused" or "address refused". */
function nextHop(from: URL, location: string): URL {
  try {
    return redirectTarget(from, location);
  } catch (error) {
    throw error instanceof UpstreamError ? asHarvestFailure(error) : error;
  }
}

const asHarvestFailure = (error: UpstreamError): HarvestError =>
  new HarvestError(failureReason(error.reason), error.message, { cause: error });

/** What fetch throws, in the words of a summary. */
function asNetworkError(error: unknown, url: URL, timeoutMs: number): Error {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HarvestError) return cause;
    if (cause instanceof UpstreamError) return asHarvestFailure(cause);
    if (cause.name === "TimeoutError" || cause.name === "HeadersTimeoutError" || cause.name === "BodyTimeoutError") {
      return new HarvestError("timeout", `${url.host} did not answer within ${Math.round(timeoutMs / 1000)} s`);
    }
    if (cause.cause === undefined) {
      return new HarvestError("unreachable", `${url.host} cannot be reached: ${messageOf(cause)}`, { cause: error });
    }
  }
  return new HarvestError("unreachable", `${url.host} cannot be reached: ${messageOf(error)}`, { cause: error });
}
