/** The behaviour hints of the protocol. */
export const HINTS = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"] as const;
export type Hint = (typeof HINTS)[number];

/** What the specification lets a client assume of a hint that is missing. */
export const HINT_DEFAULTS: Record<Hint, boolean> = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: true,
};

/** One hint: what the author declared, what the rules derive, and how the two stand. `derived` null: the rules cannot tell. */
export type HintComparison = {
  hint: Hint;
  declared: boolean | null;
  /** What a client assumes: the declaration, or the specification's default. */
  assumed: boolean;
  derived: boolean | null;
  verdict: "agreement" | "conflict" | "not declared" | "not derived";
  /** One sentence for people. */
  sentence: string;
};
