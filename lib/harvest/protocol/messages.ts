import { z } from "zod";
import { JsonObjectSchema, type JsonObject } from "@/lib/catalogue/tool";

/** The newest revisions of both eras (modelcontextprotocol.io, basic/versioning). */
export const MODERN_VERSION = "2026-07-28";
export const LEGACY_VERSION = "2025-11-25";

export const CLIENT_INFO = { name: "toolrisk", version: "0.1.0" };

export const METHOD_NOT_FOUND = -32601;
export const UNSUPPORTED_VERSION = -32022;
/** Errors that only a modern server sends: header mismatch, missing client capability, unsupported version. */
export const MODERN_ERRORS: readonly number[] = [-32020, -32021, UNSUPPORTED_VERSION];

const IdSchema = z.union([z.string(), z.number()]);

const RequestSchema = z.object({ id: IdSchema, method: z.string() });
const NotificationSchema = z.object({ method: z.string() });
const ErrorSchema = z.object({
  id: IdSchema.nullish(),
  error: z.object({ code: z.number(), message: z.string().catch(""), data: z.unknown().optional() }),
});
const ResultSchema = z.object({ id: IdSchema, result: JsonObjectSchema });

/** One message from a server, sorted by kind; null is not JSON-RPC. */
export type Incoming =
  | { kind: "request"; id: string | number; method: string }
  | { kind: "notification"; method: string }
  | { kind: "error"; id: string | number | null; error: RpcError }
  | { kind: "result"; id: string | number; result: JsonObject };

/** An error answer to one of our requests. */
export class RpcError extends Error {
  override name = "RpcError";
  constructor(
    message: string,
    readonly code: number,
    readonly data: unknown,
  ) {
    super(message);
  }
}

/** Sorts one parsed JSON value; null when it is not a JSON-RPC message. */
export function readMessage(value: unknown): Incoming | null {
  const request = RequestSchema.safeParse(value);
  if (request.success) return { kind: "request", ...request.data };
  const notification = NotificationSchema.safeParse(value);
  if (notification.success) return { kind: "notification", ...notification.data };
  const error = ErrorSchema.safeParse(value);
  if (error.success) {
    const { code, message, data } = error.data.error;
    return { kind: "error", id: error.data.id ?? null, error: new RpcError(message, code, data) };
  }
  const result = ResultSchema.safeParse(value);
  return result.success ? { kind: "result", ...result.data } : null;
}

/** The answer to a request of the server: we answer pings and offer nothing else. */
export function answerTo(request: { id: string | number; method: string }): JsonObject {
  if (request.method === "ping") return { jsonrpc: "2.0", id: request.id, result: {} };
  return { jsonrpc: "2.0", id: request.id, error: { code: METHOD_NOT_FOUND, message: "This client offers nothing" } };
}

/** Parameters of a request of the modern era, which carries version, client and capabilities each time. */
export function modernParams(params: JsonObject): JsonObject {
  return {
    ...params,
    _meta: {
      "io.modelcontextprotocol/protocolVersion": MODERN_VERSION,
      "io.modelcontextprotocol/clientInfo": CLIENT_INFO,
      "io.modelcontextprotocol/clientCapabilities": {},
    },
  };
}
