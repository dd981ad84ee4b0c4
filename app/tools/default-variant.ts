/** What pages of tools and of servers show before anybody chooses. */
export const DEFAULT_VARIANT = { format: "intercept", strictness: "recommended" };
