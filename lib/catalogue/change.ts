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
  "server deprecated": "The server was deprecated",
  "server deleted": "The server was deleted",
  "server restored": "The server is active again",
  "servers merged": "Two entries turned out to be one server",
} as const;

export type ChangeKind = keyof typeof CHANGE_KINDS;

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
  risk: Risk | null;
};
