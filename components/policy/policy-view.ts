export type PolicyDecision = "allow" | "limit" | "ask" | "deny";

/** The id of the element that holds the policy's text; copy buttons read it. */
export const POLICY_TEXT = "policy-text";

/** A policy file ready to be shown, of one tool or of a server. */
export type ShownPolicy = {
  formatTitle: string;
  fileName: string;
  code: ShownCode;
  /** How the policy came about. */
  advice: string;
  /** What happens to calls under this file, truly. */
  effect: string;
  /** What the format cannot say, one sentence each. */
  losses: string[];
  /** Source, rule set and definition digests, where the file has no comments for them. */
  beside: string[];
  /** Places that wait for the user's own value. */
  toEdit: string[];
  whereItGoes: string;
  /** How to put the file to work in this product. */
  steps: string[];
  /** Whether the file names the server as the user's own configuration does, so that the page asks for that name. */
  namesServer: boolean;
  downloadPath: string;
  /** The simulator with this server's policy; null for formats that it does not decide by. */
  simulatorPath: string | null;
  /** Where this policy is built visually; null there. */
  builderPath: string | null;
  /** The page that shows it; a variant lives at `<basePath>/policy/<format>/<strictness>`. */
  basePath: string;
  format: string;
  strictness: string;
  formats: { id: string; title: string }[];
  strictnesses: readonly string[];
};

/** A file's text, or its beginning, with its words' kinds: `c12p1k7` as lib/policies/highlight writes them. */
export type ShownCode = {
  text: string;
  kinds: string;
  /** Of the whole file; more than `text` holds when only the beginning is shown. */
  lines: number;
};

/** One recommended policy for one tool. */
export type PolicyView = ShownPolicy & {
  /** What the shown file really does with this tool, after what the format cannot say. */
  decision: PolicyDecision;
  /** Whether and how the format limits how often the tool is called, and how it blocks it. */
  limitAnswer: string;
  blockAnswer: string;
  /** The file of the whole server. */
  serverDownloadPath: string;
};

/** The action that the page offers first, named after what the policy decides. */
export const ACTIONS: Record<PolicyDecision, string> = {
  allow: "Allow this tool",
  limit: "Rate-limit this tool",
  ask: "Ask before this tool",
  deny: "Block this tool",
};
