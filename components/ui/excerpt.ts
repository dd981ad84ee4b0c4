import { cutText } from "@/lib/catalogue/text";

/** Two lines hold no more. */
const MAX = 170;

/** The beginning of what an author says, as much as a row of a list shows of it. White space that a page shows as one space is one. */
export function excerpt(text: string): string {
  const flat = text.replace(/[\t\n\r ]+/g, " ");
  return flat.length > MAX ? `${cutText(flat, MAX)}…` : flat;
}
