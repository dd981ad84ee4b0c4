import type { ChangeKind } from "@/lib/catalogue/change";
import { digestOf } from "@/lib/catalogue/digest";
import type { Label } from "@/lib/catalogue/label";
import { cutText } from "@/lib/catalogue/text";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import type { StoredTool } from "@/lib/db/batch";
import type { ChangeRow } from "@/lib/db/save-tools";
import type { IdentifiedServer } from "./plan-servers";
import type { PreparedTool } from "./plan-tools";

/** What happened, as rows of the history. */

/** Characters kept of a text before and after its change. */
const EXCERPT = 500;

export type Change = Omit<ChangeRow, "at" | "serverId">;

function change(
  kind: ChangeKind,
  tool: string | null,
  detail: Partial<ChangeRow["detail"]>,
  category: string | null,
): Change {
  return { kind, tool, category, detail: { before: null, after: null, risk: null, ...detail } };
}

/** Changes of a server itself: its status, and entries that became one. */
export function serverChanges({ previous, absorbedServers, description }: IdentifiedServer): Change[] {
  if (previous === null) return [];
  const before = previous.status;
  const after = description.status;
  const kinds = { active: "server restored", deprecated: "server deprecated", deleted: "server deleted" } as const;
  const status = before === after ? [] : [change(kinds[after], null, { before, after }, null)];
  const merged = absorbedServers.map((server) =>
    change("servers merged", null, { before: server.name, after: description.name }, null),
  );
  return [...status, ...merged];
}

/** A tool that came, went or came back. */
export function presenceChange(
  kind: "tool added" | "tool removed" | "tool restored",
  tool: { slug: string; category: string; risk: number },
): Change {
  return change(kind, tool.slug, { risk: tool.risk }, tool.category);
}

/** Puts one "renamed" in the place of an "added" and a "removed"; `renames` leads from the new name to the old one. */
export function mergeRenames(changes: readonly Change[], renames: ReadonlyMap<string, string>): Change[] {
  const old = new Set(renames.values());
  return changes
    .filter(({ kind, tool }) => kind !== "tool removed" || !old.has(tool ?? ""))
    .map((item) => {
      const before = item.kind === "tool added" ? renames.get(item.tool ?? "") : undefined;
      if (before === undefined) return item;
      return { ...item, kind: "tool renamed", detail: { ...item.detail, before, after: item.tool } };
    });
}

/** What differs between a tool's definition before and after, and in what the rules say of it. */
export function definitionChanges(
  stored: StoredTool,
  before: ToolDefinition,
  next: PreparedTool,
  label: Label,
): Change[] {
  const { definition } = next;
  const texts = (read: (tool: ToolDefinition) => unknown): Partial<ChangeRow["detail"]> => ({
    before: excerpt(read(before)),
    after: excerpt(read(definition)),
    risk: label.risk,
  });
  const parts: [ChangeKind, (tool: ToolDefinition) => unknown][] = [
    ["title changed", (tool) => tool.title],
    ["description changed", (tool) => tool.description],
    ["schema changed", (tool) => ({ input: tool.inputSchema, output: tool.outputSchema })],
    ["annotations changed", (tool) => tool.annotations],
  ];
  const differing = parts.filter(([, read]) => digestOf(read(before)) !== digestOf(read(definition)));
  const hidden = next.flags.includes("invisible characters") && !stored.flags.includes("invisible characters");
  return [
    ...differing.map(([kind, read]) => change(kind, stored.slug, texts(read), label.category)),
    ...(hidden ? [change("hidden text added", stored.slug, { risk: label.risk }, label.category)] : []),
    ...labelChanges(stored, label),
  ];
}

/** What differs between the labels of a tool. */
export function labelChanges(stored: Pick<StoredTool, "slug" | "category" | "risk">, label: Label): Change[] {
  const { slug, category, risk } = stored;
  const moved = category !== label.category;
  const kind = label.risk > risk ? "risk raised" : "risk lowered";
  return [
    ...(moved
      ? [
          change(
            "category changed",
            slug,
            { before: category, after: label.category, risk: label.risk },
            label.category,
          ),
        ]
      : []),
    ...(label.risk === risk
      ? []
      : [change(kind, slug, { before: String(risk), after: String(label.risk), risk: label.risk }, label.category)]),
  ];
}

function excerpt(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return cutText(typeof value === "string" ? value : JSON.stringify(value), EXCERPT);
}
