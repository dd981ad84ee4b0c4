/** Guards against servers that never end. */
export const PROTOCOL_LIMITS = {
  /** Until the server has said who it is. */
  startMs: 30_000,
  /** The whole conversation. */
  totalMs: 60_000,
  /** How long a server may leave `server/discover` unanswered before it is taken for a legacy one. */
  discoverMs: 10_000,
  pages: 100,
  /** Everything the server sends. */
  bytes: 16 * 1024 * 1024,
  tools: 5_000,
  /** Lines on stdout that are not JSON-RPC. */
  junkLines: 1_000,
  /** Requests of the server that we answer. */
  serverRequests: 100,
} as const;

export type ProtocolLimits = { [Key in keyof typeof PROTOCOL_LIMITS]: number };
