import type { Format } from "./format";
import { intercept } from "./intercept";
import { policylayer } from "./policylayer";

/** Every format, in the order pickers show them. */
export const FORMATS: readonly Format[] = [intercept, policylayer];

/** The format with that id, or null. */
export function findFormat(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
