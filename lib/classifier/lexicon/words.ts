/** The words of a list written as running text. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** A set of words written as running text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text));
}
