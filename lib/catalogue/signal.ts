/**
 * What a definition gives away beside its category. Ids are URL- and query-safe and never reused; counts are stored in this
 * order: new ones go last.
 */
export const SIGNALS = {
  "takes-command": "Takes a command, code or query that the caller writes",
  "takes-url": "Takes a URL or a host",
  "takes-path": "Takes a file path",
  secrets: "Handles secrets, keys or credentials",
  "open-world": "Reaches systems outside the server",
  "untrusted-content": "Reads content that strangers can write",
  bulk: "Acts on many things in one call",
  irreversible: "Cannot be undone by the same tool",
  admin: "Changes access, permissions or identities",
  "sends-data-out": "Can carry data out of the reader's system",
  "name-only": "Only the name is known",
  "odd-text": "The definition holds invisible, invalid or misleading characters",
  "odd-schema": "The input schema is recursive, oversized or not an object",
} as const;

export type SignalId = keyof typeof SIGNALS;

/** Whether the text is a signal id (used where queries and stored rows are read). */
export function isSignal(text: string): text is SignalId {
  return Object.hasOwn(SIGNALS, text);
}
