/** What a failure says of asking again. Nothing said: it is this server's own, and may be over next time. */
type Meaning = {
  /** No later visit does better until the server itself changes. */
  isFinal?: true;
  /** This machine lacks something or was too busy, which says nothing of the server. */
  isOurs?: true;
  /** The host that was asked is away or has had enough of us: it would fare no better with another question now. */
  isOfHost?: true;
};

/** Why a server or a register told nothing: short words that are counted, stored and shown. */
const REASONS = {
  // Nothing could be asked.
  "nothing to ask": { isFinal: true },
  "not its own": { isFinal: true },
  "no such server": { isFinal: true },
  "needs values": { isFinal: true },
  "address refused": { isFinal: true, isOfHost: true },
  "no sandbox": { isOurs: true },
  "sandbox not ready": { isOurs: true },
  "needs Python": { isOurs: true },
  // The package.
  "nothing to install": {},
  "install failed": {},
  "bad lock": {},
  "package too large": {},
  "nothing to start": {},
  "needs another Python": {},
  // The program or the endpoint.
  "out of memory": {},
  "too many processes": {},
  ended: {},
  refused: {},
  "needs authorization": {},
  "redirect refused": {},
  unreachable: { isOfHost: true },
  timeout: { isOfHost: true },
  interrupted: { isOfHost: true },
  "too large": {},
  "junk on stdout": {},
  "protocol error": {},
  "protocol not supported": {},
  "no tools": {},
  // Ourselves.
  "not stored": {},
  failed: {},
} as const satisfies Record<string, Meaning>;

/** `status 404` and the like: the HTTP status of an answer that is no success. */
export type FailureReason = keyof typeof REASONS | `status ${number}`;

const isListed = (text: string): text is keyof typeof REASONS => Object.hasOwn(REASONS, text);

/** What the words mean; words that nobody listed, such as those of a source, say nothing of asking again. */
export function meaningOf(reason: string): Meaning {
  if (isListed(reason)) return REASONS[reason];
  return /^status (401|403|429|5\d\d)$/.test(reason) ? { isOfHost: true } : {};
}

/** The reason in the words of this list; "failed" for words that are not in it. */
export function failureReason(text: string): FailureReason {
  const status = /^status (\d{3})$/.exec(text)?.[1];
  if (status !== undefined) return `status ${Number(status)}`;
  return isListed(text) ? text : "failed";
}
