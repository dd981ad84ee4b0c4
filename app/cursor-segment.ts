import { notFound } from "next/navigation";
import { decodeSegment } from "./decode-segment";

/** The cursor of `/…/after/<cursor>`; undefined on the first page. Any other path below a list is not found. */
export function cursorOf(after: string[] | undefined): string | undefined {
  if (after === undefined || after.length === 0) return undefined;
  const [word, cursor, ...more] = after;
  const decoded = cursor === undefined ? null : decodeSegment(cursor);
  if (word !== "after" || decoded === null || decoded.length > 500 || more.length > 0) notFound();
  return decoded;
}
