import { z } from "zod";
import { cutText, replaceInvalid } from "@/lib/catalogue/text";
import type { JsonObject } from "@/lib/catalogue/tool";
import { HarvestError, type ServerInfo } from "../result";
import type { ProtocolLimits } from "./limits";
import {
  CLIENT_INFO,
  LEGACY_VERSION,
  METHOD_NOT_FOUND,
  MODERN_ERRORS,
  MODERN_VERSION,
  modernParams,
  RpcError,
  UNSUPPORTED_VERSION,
} from "./messages";
import { StatusError, type Transport } from "./transport";

/** A server that has said which revision it speaks and who it is. */
export type Session = {
  protocol: string;
  serverInfo: ServerInfo | null;
  request: (method: string, params: JsonObject) => Promise<JsonObject>;
};

const MAX_NAME = 256;
/** What a server calls itself is stored: no more of it, and nothing that Postgres refuses. */
const NameSchema = z.string().transform((text) => cutText(replaceInvalid(text), MAX_NAME));

const ServerInfoSchema = z
  .object({ name: NameSchema, version: NameSchema.catch(""), title: NameSchema.optional().catch(undefined) })
  .nullable()
  .catch(null);
const InitializeSchema = z.object({
  protocolVersion: z.string().regex(/^[0-9A-Za-z.-]{1,40}$/),
  serverInfo: ServerInfoSchema.default(null),
});
const DiscoverSchema = z.object({
  supportedVersions: z.array(z.string()),
  _meta: z
    .object({ "io.modelcontextprotocol/serverInfo": ServerInfoSchema.default(null) })
    .nullish()
    .catch(null),
});
const SupportedSchema = z.object({ supported: z.array(z.string()) });

/**
 * Opens a conversation in whichever era the server speaks: asks `server/discover` first and falls back to `initialize`
 * on anything that is not a modern answer (specification 2026-07-28, backward compatibility).
 * @throws HarvestError or RpcError when neither era works.
 */
export async function openSession(transport: Transport, limits: ProtocolLimits): Promise<Session> {
  const deadline = Date.now() + limits.startMs;
  const left = (): number => Math.max(1, deadline - Date.now());
  const modern = await tryModern(transport, Math.min(limits.discoverMs, left()), limits);
  if (modern !== "legacy" && modern !== "silent") return modern;
  try {
    return await openLegacy(transport, left(), limits);
  } catch (error) {
    // A modern server that was slow to start left discover unanswered and refuses initialize.
    if (modern !== "silent" || !(error instanceof RpcError)) throw error;
    const late = await tryModern(transport, left(), limits);
    if (late === "legacy" || late === "silent") throw error;
    return late;
  }
}

async function tryModern(
  transport: Transport,
  timeoutMs: number,
  limits: ProtocolLimits,
): Promise<Session | "legacy" | "silent"> {
  transport.speak(MODERN_VERSION);
  let answer;
  try {
    answer = await transport.request("server/discover", modernParams({}), { timeoutMs });
  } catch (error) {
    if (error instanceof StatusError) return "legacy";
    if (error instanceof HarvestError && error.reason === "timeout") return "silent";
    if (!(error instanceof RpcError)) throw error;
    if (!MODERN_ERRORS.includes(error.code)) return "legacy";
    return refusal(error);
  }
  const discovered = DiscoverSchema.safeParse(answer);
  if (!discovered.success || !discovered.data.supportedVersions.includes(MODERN_VERSION)) return "legacy";
  return {
    protocol: MODERN_VERSION,
    serverInfo: discovered.data._meta?.["io.modelcontextprotocol/serverInfo"] ?? null,
    request: (method, params) => transport.request(method, modernParams(params), { timeoutMs: limits.totalMs }),
  };
}

/** A modern error answer to discover: speak an older revision if the server names one, else give up. */
function refusal(error: RpcError): "legacy" {
  const supported = SupportedSchema.safeParse(error.data);
  const versions = supported.success ? supported.data.supported : [];
  if (error.code === UNSUPPORTED_VERSION && versions.some((version) => version < MODERN_VERSION)) return "legacy";
  const known = versions.length > 0 ? `; it speaks ${versions.slice(0, 10).join(", ")}` : "";
  throw new HarvestError(
    "protocol not supported",
    `the server refused protocol ${MODERN_VERSION}: ${error.message}${known}`,
  );
}

/** The `initialize` handshake of revisions up to 2025-11-25. */
export async function openLegacy(transport: Transport, timeoutMs: number, limits: ProtocolLimits): Promise<Session> {
  transport.speak(LEGACY_VERSION);
  const params = { protocolVersion: LEGACY_VERSION, capabilities: {}, clientInfo: CLIENT_INFO };
  const answer = InitializeSchema.safeParse(await transport.request("initialize", params, { timeoutMs }));
  if (!answer.success) throw new HarvestError("protocol error", "the server's answer to initialize is not usable");
  transport.speak(answer.data.protocolVersion);
  await transport.notify("notifications/initialized", {});
  return {
    protocol: answer.data.protocolVersion,
    serverInfo: answer.data.serverInfo,
    request: (method, requestParams) => transport.request(method, requestParams, { timeoutMs: limits.totalMs }),
  };
}

/** Whether the error says that the server has no such method; a server without tools may answer so. */
export function isMethodNotFound(error: unknown): boolean {
  return error instanceof RpcError && error.code === METHOD_NOT_FOUND;
}
