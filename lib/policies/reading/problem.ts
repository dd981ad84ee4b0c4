/** What is wrong with an imported policy, and where. Lines and columns count from 1. */
export type Problem = { line: number; column: number; reason: string };

export type Loaded<T> = { ok: true; policy: T; warnings: Problem[] } | { ok: false; problems: Problem[] };

/** Imported files are at most this many bytes of UTF-8. */
const MAX_POLICY_BYTES = 256 * 1024;

/** Problems in the order of the file. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The problem of a text beyond the cap, or null. */
export function tooLarge(text: string): Problem | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= MAX_POLICY_BYTES) return null;
  return { line: 1, column: 1, reason: `the file has ${bytes} bytes; at most ${MAX_POLICY_BYTES} (256 kB) are read` };
}
