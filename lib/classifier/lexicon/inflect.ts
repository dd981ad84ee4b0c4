export const VOWEL = /[aeiou]/;

/** Third person of a regular verb: "push" → "pushes". */
export function inflectThird(base: string): string {
  if (base.endsWith("y") && !VOWEL.test(base.at(-2) ?? "")) return `${base.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|[^aeiou]o)$/.test(base) || base === "go" ? `${base}es` : `${base}s`;
}
