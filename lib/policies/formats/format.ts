import type { Policy, ServerPolicy } from "../policy";

/** What a target can say. What it cannot is left out of the file and named in `lost`. */
type Expresses = {
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

/** A policy as a product will enforce it: tools that its files cannot name are missing and fall under `unlisted`. */
export type Adapted = {
  servers: readonly ServerPolicy[];
  lost: string[];
  /** When this one file, unlike others of its format, lets tools pass that it does not name. */
  unlisted?: "allow";
};

/** How people do it by hand, naming the fields of this format alone, in backticks; null where it cannot be done. */
type HowTo = { block: string; limit: string | null; ask: string | null };

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
  /** What the product does with an allowed tool, in front of its name: "lets every call of". */
  allowing: readonly [before: string, after: string];
  /** The file binds one agent only; every other agent keeps all tools. */
  bindsOneAgent?: true;
  howTo: HowTo;
  whereItGoes: string;
  steps: readonly [string, string, string];
  /** Whom a limit counts for and when it starts again; null where there are none. */
  limitScope: string | null;
  /** Why a tool of that name cannot be limited although others can, completing "Not with …:"; null when it can. */
  cannotLimit?(name: string): string | null;
  /** When a call passes unchecked although arguments are checked: completes "if image is given, or …". */
  unchecked?: string;
  /** What is left of the policy in this format. */
  adapt(policy: Policy): Adapted;
  /** Pure and stable: same policy and options, same text. Never throws on any name. */
  render(policy: Policy, options: RenderOptions): Rendered;
};
