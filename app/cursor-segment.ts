import { notFound } from "next/navigation";
import { InvalidInputError } from "@/lib/errors";
import { decodeSegment } from "./decode-segment";

/** The cursor of `/…/after/<cursor>`; undefined on the first page. Any other path below a list is not found. */
export function cursorOf(after: string[] | undefined): string | undefined {
  if (after === undefined || after.length === 0) return undefined;
  const [word, cursor, ...more] = after;
  const decoded = cursor === undefined ? null : decodeSegment(cursor);
  if (word !== "after" || decoded === null || decoded.length > 500 || more.length > 0) notFound();
  return decoded;
}

/** The page of a list; a forged or outdated cursor is an address that does not exist. */
export async function orNotFound<T>(page: Promise<T>): Promise<T> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof InvalidInputError) notFound();
    throw error;
  }
}
