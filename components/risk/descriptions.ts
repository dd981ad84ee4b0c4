import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";

/** What one call of such a tool can do; the methodology page says it at length. */
export const CATEGORY_MEANING: Record<Category, string> = {
  Read: "Returns or computes information. Nothing outside the answer changes; what it reads may still be private.",
  Write: "Creates or changes something that can be changed back: a record, a message, a file, a setting.",
  Execute: "Runs code, commands or queries, or drives another system: a shell, a job, a browser, a deployment.",
  Destructive: "Deletes or destroys data or resources, so that undoing it needs a backup or cannot be done.",
  Financial: "Moves money or assets, or commits to it: a payment, a refund, an order, a trade.",
};

/** What one wrong or hijacked call can cost at each level. */
export const RISK_MEANING: Record<Risk, string> = {
  1: "Reads public or harmless data, or only computes.",
  2: "Reads private data or a caller-chosen address, or makes a small change that is easily undone.",
  3: "A change that others see or that is hard to undo, a fixed process, or sensitive data in bulk.",
  4: "Destroys real data, runs caller-chosen code inside a boundary, changes access, reads secrets, or moves bounded sums.",
  5: "Caller-chosen code without a stated limit, irreversible loss at scale, or free transfer of money.",
};
