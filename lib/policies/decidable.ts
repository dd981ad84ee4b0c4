/** What a call can be decided under. `neutral` is the JSON form of lib/policies/policy.ts. */
export const DECIDABLE = ["intercept", "policylayer", "neutral"] as const;
export type Decidable = (typeof DECIDABLE)[number];

/** Whether calls can be decided under files of that format id. */
export function isDecidable(format: string): format is Decidable {
  return DECIDABLE.some((known) => known === format);
}
