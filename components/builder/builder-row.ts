import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";

/** One tool of the builder: what is chosen for it, and what the chosen product makes of that. */
export type BuilderRow = {
  name: string;
  path: string;
  category: Category;
  risk: Risk;
  decision: "allow" | "ask" | "deny" | "omit";
  count: number | null;
  window: "minute" | "hour" | "day";
  /** Whether the choice is another than the recommended one. */
  byHand: boolean;
  /** "asks first", "refused": what happens to a call under the file shown. */
  effect: string;
};

export type Choosable = { id: string; title: string };
