import type { Category } from "./category";
import type { Risk } from "./risk";

/** What can happen to a server or a tool after it was first seen. Ids stand in Postgres and in feeds; never reused. */
export const CHANGE_KINDS = {
  "tool added": "A tool was added",
  "tool removed": "A tool is no longer listed",
  "tool restored": "A tool is listed again",
  "tool renamed": "A tool goes by another name",
  "title changed": "The title changed",
  "description changed": "The description changed",
  "schema changed": "The input or output schema changed",
  "annotations changed": "The declared annotations changed",
  "risk raised": "The risk went up",
  "risk lowered": "The risk went down",
  "category changed": "The category changed",
  "hidden text added": "Characters that a reader does not see were added",
  "instructions added": "Words that tell a model what to do were added",
  "server deprecated": "The server was deprecated",
  "server deleted": "The server was deleted",
  "server restored": "The server is active again",
  "servers merged": "Two entries turned out to be one server",
  "servers separated": "Entries that were one server were taken apart",
} as const;

export type ChangeKind = keyof typeof CHANGE_KINDS;

/** Changes that a person may not notice and a model would follow: after them a tool may be another one than was approved. */
export const POSSIBLE_RUG_PULLS = ["hidden text added", "instructions added"] as const satisfies readonly ChangeKind[];

/** Whether the change is a possible rug pull. */
export function isPossibleRugPull(kind: ChangeKind): boolean {
  return POSSIBLE_RUG_PULLS.some((one) => one === kind);
}

/** Whether the text is a change kind (used where stored rows are read). */
export function isChangeKind(text: string): text is ChangeKind {
  return Object.hasOwn(CHANGE_KINDS, text);
}

/** One change as pages and feeds show it. */
export type ChangeView = {
  id: number;
  at: Date;
  kind: ChangeKind;
  server: { slug: string; title: string };
  /** Tool slug; null for a change of the server itself. */
  tool: string | null;
  category: Category | null;
  before: string | null;
  after: string | null;
  /** What of a schema or of the annotations changed, or which words were found; null where before and after say it. */
  note: string | null;
  risk: Risk | null;
};
