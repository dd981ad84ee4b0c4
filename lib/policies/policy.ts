import type { Category } from "@/lib/catalogue/category";
import type { Parameter } from "@/lib/catalogue/parameter";
import type { Risk } from "@/lib/catalogue/risk";

/** The neutral policy: what every format is rendered from and what the evaluator can decide by. */

export const STRICTNESSES = ["permissive", "recommended", "strict"] as const;
export type Strictness = (typeof STRICTNESSES)[number];

/** The strictness that a URL segment or option names exactly, so that a page has one address; or null. */
export function parseStrictness(text: string): Strictness | null {
  return STRICTNESSES.find((strictness) => strictness === text) ?? null;
}

export type Decision = "allow" | "ask" | "deny";

export const WINDOWS = ["minute", "hour", "day"] as const;
export type Window = (typeof WINDOWS)[number];

/** At most `count` calls in one `window`. */
export type Limit = { count: number; window: Window };

/** "10 calls a minute", "1 call an hour". */
export function limitText({ count, window }: Limit): string {
  return `${count} ${count === 1 ? "call" : "calls"} ${window === "hour" ? "an" : "a"} ${window}`;
}

/**
 * What one top-level argument must satisfy. Texts are compared case-sensitively but for `startsWith`.
 * A call without the argument passes unless `mustBePresent`.
 */
export type Condition = {
  argument: string;
  /** Left out, the call is refused too: the amount of a refund, for instance, or any argument the schema requires. */
  mustBePresent: boolean;
  /** What the user should put in place of the default: shown as a marked place. */
  edit: string;
} & (
  | { check: "excludes"; texts: readonly string[] }
  | { check: "startsWith"; texts: readonly string[] }
  | { check: "notIn"; texts: readonly string[] }
  | { check: "atMost"; value: number }
  | { check: "maxItems"; value: number }
);

/** What a target does that cannot ask a person: the nearest looser cell of the matrix, or deny. */
type Fallback = { decision: "allow" | "deny"; limits: readonly Limit[]; required: readonly string[] };

export type ToolPolicy = {
  name: string;
  decision: Decision;
  limits: readonly Limit[];
  /** Arguments that must be present. */
  required: readonly string[];
  conditions: readonly Condition[];
  /** Why, in one sentence that names category and risk. */
  reason: string;
  /** null: what the tool can do is not known. */
  category: Category | null;
  risk: Risk | null;
  /** SHA-256 of the definition that was judged; null when none was seen. */
  digest: string | null;
  fallback: Fallback;
};

export type ServerPolicy = {
  slug: string;
  /** The server's name in the user's own configuration; the registry's short name unless the user gave another. */
  name: string;
  /** Sorted by name. */
  tools: readonly ToolPolicy[];
};

export type Policy = {
  /** For tools that the policy does not name. */
  defaultDecision: "allow" | "deny";
  strictness: Strictness;
  /** How many tools a person decided in place of the recommendation (lib/policies/choices.ts). */
  byHand?: number;
  /** Sorted by slug. */
  servers: readonly ServerPolicy[];
};

/** What a policy is built from: the few facts of a catalogued tool that matter here. */
export type PolicyTool = {
  name: string;
  /** null: never classified, so nothing is known. */
  category: Category | null;
  risk: Risk | null;
  /** null: the schema is not known. */
  parameters: readonly Parameter[] | null;
  digest: string | null;
};

export type PolicyServer = { slug: string; shortName: string; tools: readonly PolicyTool[] };

/** The short name under which people usually configure a server: `io.github.containers/kubernetes-mcp-server` → `kubernetes-mcp-server`. */
export function shortServerName(name: string): string {
  const last = name.split("/").findLast((part) => part !== "") ?? name;
  const plain = last.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-+|-+$/g, "");
  return plain === "" ? "server" : plain;
}

/** Sort order of names: by code unit, the same on every machine. */
export function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
