/** What a tool page shows before anybody chooses. */
export const DEFAULT_VARIANT = { format: "intercept", strictness: "recommended" };
