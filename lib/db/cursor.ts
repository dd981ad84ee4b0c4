import { z } from "zod";
import { InvalidInputError } from "@/lib/errors";
import { isText } from "./text";

/** An opaque position in a list: the last row's sort value and id. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** @throws InvalidInputError when the text is not a cursor of this list. */
export function decodeCursor<T>(text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readJson(text));
  if (!parsed.success) {
    throw new InvalidInputError(
      "The position in the list (after=…) is not one that this list gave out. Start without it.",
    );
  }
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

/** Cuts one row more than a page to the page and the cursor of its last row. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  positionOf: (row: R) => (string | number)[],
  toItem: (row: R) => T,
): { items: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), next: rows.length > limit && last ? encodeCursor(positionOf(last)) : null };
}

/** A sort value as a cursor holds it. */
export function positionText(position: string | number | Date): string | number {
  return position instanceof Date ? position.toISOString() : position;
}

/** A B-tree integer; a larger number in a forged cursor would be an error of Postgres. */
export const cursorInt = z.number().int().min(-2_147_483_648).max(2_147_483_647);
/** Text that Postgres accepts. */
export const cursorText = z.string().max(1000).refine(isText);
