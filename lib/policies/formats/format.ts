import type { Policy } from "../policy";

/** What a target can say. What it cannot is left out of the file and named in `lost`. */
export type Expresses = {
  allow: true;
  ask: boolean;
  deny: boolean;
  rateLimit: boolean;
  /** Conditions on arguments, required arguments included. */
  conditions: boolean;
};

export type RenderOptions = {
  /** Page that the policy was copied from; null when there is none. */
  sourceUrl: string | null;
  /** Version of the rule set that judged the tools. */
  ruleset: string;
};

export type Rendered = {
  text: string;
  /** One sentence for each thing of the policy that the file does not hold. Also in its comments, where it has any. */
  lost: string[];
  /** Places that hold a default and wait for the user's own value: "path of read_file: the directory …". */
  toEdit: string[];
  /** Source, rule set and definition digests for formats without comments, to show beside the file; else empty. */
  beside: string[];
};

export type Format = {
  id: string;
  /** As a picker names it. */
  title: string;
  /** What enforces it, as sentences name it. */
  product: string;
  fileName(serverSlug: string): string;
  mediaType: string;
  /** Language for highlighting. */
  language: "yaml" | "json" | "toml" | "rego" | "markdown";
  expresses: Expresses;
  /** What the product does with a tool that the file does not name. */
  unlisted: "ask" | "deny";
  /** Whether rules name the server as the user's own configuration does, so that a page asks for that name. */
  namesServer: boolean;
  whereItGoes: string;
  steps: readonly [string, string, string];
  /** Whom a limit counts for and when it starts again; null where there are none. */
  limitScope: string | null;
  /** Pure and stable: same policy and options, same text. Never throws on any name. */
  render(policy: Policy, options: RenderOptions): Rendered;
};
