import type { Category } from "@/lib/catalogue/category";
import type { ToolDefinition } from "@/lib/catalogue/tool";

/** What the classifier sees: one definition and what its server says of itself. */
export type ClassifierInput = {
  server: { name: string; description?: string | null };
  tool: ToolDefinition;
};

/** A definition written for a rule's example; missing parts are null. */
export type Example = {
  name: string;
  description?: string;
  inputSchema?: Record<string, unknown>;
  server?: string;
};

/** What the pages need to know of a rule. */
export type Rule = {
  /** Kebab-case, equals the file name, never reused. */
  id: string;
  title: string;
  /** One or two sentences for people: what a match means. */
  meaning: string;
  /** The category that it speaks for; null when it only adjusts the risk or confidence. */
  effect: Category | null;
  /** How strongly it speaks, before fitting: about 1 weak, 2 plain, 4 decisive. */
  weight: number;
  references: readonly { title: string; url: string }[];
  examples: { match: readonly Example[]; noMatch: readonly Example[] };
};
