export type PolicyDecision = "allow" | "limit" | "ask" | "deny";

/** The id of the element that holds the policy's text; copy buttons read it. */
export const POLICY_TEXT = "policy-text";

/** One recommended policy in one format and strictness, ready to be shown. */
export type PolicyView = {
  formatTitle: string;
  fileName: string;
  text: string;
  /** What the shown file really does with this tool, after what the format cannot say. */
  decision: PolicyDecision;
  /** One line for the category and risk. */
  advice: string;
  /** What happens to a call under this file, in one true sentence. */
  effect: string;
  /** What the format cannot say, one sentence each. */
  losses: string[];
  /** Source, rule set and definition digest, where the file has no comments for them. */
  beside: string[];
  /** Whether and how the format limits how often the tool is called, and how it blocks it. */
  limitAnswer: string;
  blockAnswer: string;
  /** Places that wait for the user's own value. */
  toEdit: string[];
  whereItGoes: string;
  /** How to put the file to work in this product. */
  steps: string[];
  /** Whether the file names the server as the user's own configuration does, so that the page asks for that name. */
  namesServer: boolean;
  /** The file of this tool alone, and of the whole server. */
  downloadPath: string;
  serverDownloadPath: string;
  /** The simulator with this server's policy; null for formats that it does not decide by. */
  simulatorPath: string | null;
  /** The tool's page; a variant lives at `<basePath>/policy/<format>/<strictness>`. */
  basePath: string;
  format: string;
  strictness: string;
  formats: { id: string; title: string }[];
  strictnesses: readonly string[];
};

/** The action that the page offers first, named after what the policy decides. */
export const ACTIONS: Record<PolicyDecision, string> = {
  allow: "Allow this tool",
  limit: "Rate-limit this tool",
  ask: "Ask before this tool",
  deny: "Block this tool",
};
