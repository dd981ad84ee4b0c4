import type { AppliedOverride } from "./label";

/** Why a correction lapsed, for people: "since …". A file of its own, as pages send it to the browser and label.ts brings a parser. */
export const LAPSED: Readonly<Record<NonNullable<AppliedOverride["lapsed"]>, string>> = {
  expired: "it has expired",
  "stale digest": "the definition has changed since it was reviewed",
};
