import type { ChangeKind } from "@/lib/catalogue/change";
import { digestOf } from "@/lib/catalogue/digest";
import type { Label } from "@/lib/catalogue/label";
import { cutText } from "@/lib/catalogue/text";
import type { ToolDefinition } from "@/lib/catalogue/tool";
import type { StoredTool } from "@/lib/db/batch";
import type { ChangeRow } from "@/lib/db/save-tools";
import type { IdentifiedServer } from "./plan-servers";
import type { PreparedTool } from "./plan-tools";
import { annotationsNote, schemaNote } from "./changes-schema";
import { newHiddenText, newInstructions } from "./changes-text";

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
  return { kind, tool, category, detail: { before: null, after: null, note: null, risk: null, ...detail } };
}

/** Keys that a sentence on a merge names. */
const NAMED_KEYS = 3;

/** Entries that were one server until now: told of both. */
export function separationChanges({ id, cameFrom, description }: IdentifiedServer): (Change & { serverId: number })[] {
  return cameFrom.flatMap((from) => {
    const separated = change("servers separated", null, { before: from.name, after: description.name }, null);
    return [id, from.id].map((serverId) => ({ ...separated, serverId }));
  });
}

/** Changes of a server itself: its status, and entries that became one. */
export function serverChanges({ previous, absorbedServers, description, evidence }: IdentifiedServer): Change[] {
  if (previous === null) return [];
  const before = previous.status;
  const after = description.status;
  const kinds = { active: "server restored", deprecated: "server deprecated", deleted: "server deleted" } as const;
  const status = before === after ? [] : [change(kinds[after], null, { before, after }, null)];
  const keys = [...new Set([...evidence.values()].flat())];
  const note = keys.length === 0 ? null : `both name ${keys.slice(0, NAMED_KEYS).join(", ")}`;
  const merged = absorbedServers.map((server) =>
    change("servers merged", null, { before: server.name, after: description.name, note }, null),
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

/** The parts of a definition, with what a change of each is called and what is said of it beside before and after. */
const PARTS: {
  kind: ChangeKind;
  read: (tool: ToolDefinition) => unknown;
  note?: (before: ToolDefinition, after: ToolDefinition) => string | null;
}[] = [
  { kind: "title changed", read: (tool) => tool.title },
  { kind: "description changed", read: (tool) => tool.description },
  {
    kind: "schema changed",
    read: (tool) => ({ input: tool.inputSchema, output: tool.outputSchema }),
    note: schemaNote,
  },
  {
    kind: "annotations changed",
    read: (tool) => tool.annotations,
    note: (before, after) => annotationsNote(before.annotations, after.annotations),
  },
];

/** What differs between a tool's definition before and after, and in what the rules say of it. */
export function definitionChanges(
  stored: Pick<StoredTool, "slug" | "category" | "risk">,
  before: ToolDefinition,
  next: PreparedTool,
  label: Label,
): Change[] {
  const { definition } = next;
  const { risk, category } = label;
  const tell = (kind: ChangeKind, detail: Partial<ChangeRow["detail"]>): Change =>
    change(kind, next.slug, { risk, ...detail }, category);
  const differing = PARTS.filter(({ read }) => digestOf(read(before)) !== digestOf(read(definition)));
  const hidden = newHiddenText(before, definition);
  const instructions = newInstructions(before, definition);
  return [
    ...differing.map(({ kind, read, note }) =>
      tell(kind, { ...excerpts(read(before), read(definition)), note: note?.(before, definition) ?? null }),
    ),
    ...(hidden === null ? [] : [tell("hidden text added", { note: hidden })]),
    ...(instructions === null ? [] : [tell("instructions added", { note: instructions })]),
    ...labelChanges({ ...stored, slug: next.slug }, label),
  ];
}

/** Why a label moves without its tool: other rules, a correction, or other words of the server. */
export const RELABELLED = "labelled anew, its definition is as it was";

/** What differs between the labels of a tool; the note says why when its definition does not. */
export function labelChanges(
  stored: Pick<StoredTool, "slug" | "category" | "risk">,
  label: Label,
  note: string | null = null,
): Change[] {
  const { slug, category, risk } = stored;
  const moved = category !== label.category;
  const kind = label.risk > risk ? "risk raised" : "risk lowered";
  return [
    ...(moved
      ? [
          change(
            "category changed",
            slug,
            { before: category, after: label.category, note, risk: label.risk },
            label.category,
          ),
        ]
      : []),
    ...(label.risk === risk
      ? []
      : [
          change(
            kind,
            slug,
            { before: String(risk), after: String(label.risk), note, risk: label.risk },
            label.category,
          ),
        ]),
  ];
}

/** Both texts, of long ones what stands around their first difference. */
function excerpts(before: unknown, after: unknown): { before: string | null; after: string | null } {
  const [old, fresh] = [textOf(before), textOf(after)];
  const length = Math.min(old?.length ?? 0, fresh?.length ?? 0);
  let same = 0;
  while (same < length && old?.[same] === fresh?.[same]) same += 1;
  return { before: excerpt(old, same), after: excerpt(fresh, same) };
}

function excerpt(text: string | null, difference: number): string | null {
  if (text === null || text.length <= EXCERPT) return text;
  const start = Math.max(0, difference - EXCERPT / 4);
  return (start === 0 ? "" : "…") + cutText(text.slice(start).toWellFormed(), EXCERPT);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
