import { terminalText } from "@/lib/catalogue/text";
import { messageOf } from "@/lib/errors";
import { type Answer, asHarvestError, askForTools } from "./conversation";
import { HttpExchange } from "./protocol/exchange";
import { HttpTransport } from "./protocol/http";
import { PROTOCOL_LIMITS, type ProtocolLimits } from "./protocol/limits";
import { openLegacy, openSession } from "./protocol/session";
import { SseTransport } from "./protocol/sse";
import { StatusError } from "./protocol/transport";
import { HarvestError, type HarvestResult } from "./result";

export type RemoteOptions = {
  signal?: AbortSignal;
  /** Ask private addresses too: for tests and an operator's own endpoints, never for addresses out of records. */
  allowPrivate?: boolean;
  limits?: ProtocolLimits;
};

/**
 * Reads the tools of a remote endpoint, in whichever era and HTTP transport it speaks. Never throws for what the
 * endpoint does; one that wants a login is recorded as such and nothing is guessed.
 */
export async function harvestRemote(url: string, options: RemoteOptions = {}): Promise<HarvestResult> {
  try {
    const { label, ...answer } = await converseRemotely(endpointOf(url), options);
    const observedVersion = answer.serverInfo?.version || null;
    const observedHow = `tools/list over ${label}`;
    return { ok: true, ...answer, provenance: "live list", observedHow, observedVersion, isolation: "remote" };
  } catch (error) {
    const reason = options.signal?.aborted ? "interrupted" : error instanceof HarvestError ? error.reason : "failed";
    const needsAuthorization = reason === "needs authorization";
    return { ok: false, reason, message: messageOf(error), needsAuthorization, isolation: "remote" };
  }
}

function endpointOf(text: string): URL {
  if (/[{}]/.test(text))
    throw new HarvestError("needs values", `${terminalText(text, 120)} is a template with variables`);
  const url = URL.parse(text);
  const usable =
    url !== null && ["http:", "https:"].includes(url.protocol) && url.username === "" && url.password === "";
  if (usable) return url;
  throw new HarvestError(
    "address refused",
    `"${terminalText(text, 120)}" is not an http or https address without a password`,
  );
}

type RemoteAnswer = Answer & { label: string };

async function converseRemotely(url: URL, options: RemoteOptions): Promise<RemoteAnswer> {
  const limits = options.limits ?? PROTOCOL_LIMITS;
  const end = new AbortController();
  const signals = [
    end.signal,
    AbortSignal.timeout(limits.totalMs),
    ...(options.signal === undefined ? [] : [options.signal]),
  ];
  const exchange = new HttpExchange(limits, options.allowPrivate ?? false, AbortSignal.any(signals));
  try {
    return await converseOverHttp(url, exchange, limits);
  } catch (error) {
    // Only a server of the oldest transport refuses to be posted to at this address.
    if (!(error instanceof StatusError) || ![400, 404, 405].includes(error.status)) throw asHarvestError(error);
    return await converseOverSse(url, exchange, limits, error);
  } finally {
    end.abort();
  }
}

async function converseOverHttp(url: URL, exchange: HttpExchange, limits: ProtocolLimits): Promise<RemoteAnswer> {
  const transport = new HttpTransport(url, exchange);
  try {
    const session = await openSession(transport, limits);
    return { ...(await askForTools(session, transport, limits)), label: transport.label };
  } finally {
    await transport.close();
  }
}

async function converseOverSse(
  url: URL,
  exchange: HttpExchange,
  limits: ProtocolLimits,
  refusal: StatusError,
): Promise<RemoteAnswer> {
  let transport;
  try {
    transport = await SseTransport.open(url, exchange, limits.totalMs);
  } catch {
    throw refusal; // No event stream either: the first answer says more.
  }
  try {
    const session = await openLegacy(transport, limits.startMs, limits);
    return { ...(await askForTools(session, transport, limits)), label: transport.label };
  } catch (error) {
    throw asHarvestError(error);
  }
}
