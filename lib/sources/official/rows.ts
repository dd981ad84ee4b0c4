import { z } from "zod";
import { failedItem } from "../records";
import type { SourceItem } from "../source";
import { shapeProblem } from "@/lib/http";
import { isSuperseded, mapRow } from "./map";
import { RowSchema } from "./schema";

const NamedSchema = z.object({ name: z.string().min(1), version: z.string().nullish() });
const RowNameSchema = z.union([z.object({ server: NamedSchema }).transform((row) => row.server), NamedSchema]);

/** What a row calls itself, even when the rest of it is wrong: its id for summaries and for finding repetitions. */
export function rowId(row: unknown, position: string): { name: string; version: string } {
  const parsed = RowNameSchema.safeParse(row);
  if (!parsed.success) return { name: position, version: "" };
  return { name: parsed.data.name, version: parsed.data.version ?? "" };
}

/** A row and how a summary names its place: "dump.json row 12". */
export type PlacedRow = { row: unknown; place: string };

/** Numbers the rows of a page or a file from 1. */
export function placeRows(rows: readonly unknown[], where: string): PlacedRow[] {
  return rows.map((row, index) => ({ row, place: `${where} row ${index + 1}` }));
}

/**
 * Turns rows into items. A listing has one row a version; the source wants one a server, so older versions and
 * repetitions are skipped. `seen` holds the names that came before.
 */
export function rowsToItems(rows: readonly PlacedRow[], source: string, seen: Set<string>): SourceItem[] {
  return rows.map(({ row, place }): SourceItem => {
    const { name, version } = rowId(row, place);
    const parsed = RowSchema.safeParse(row);
    if (!parsed.success) return failedItem(name, "unexpected shape", shapeProblem(parsed.error));
    if (isSuperseded(parsed.data)) {
      const message = `${version || "this version"} is not the latest`;
      return { kind: "skipped", id: name, reason: "older version", message };
    }
    if (seen.has(name)) return { kind: "skipped", id: name, reason: "duplicate", message: "listed more than once" };
    seen.add(name);
    return { kind: "record", record: mapRow(parsed.data, source).record };
  });
}
