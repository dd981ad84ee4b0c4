/** A dynamic URL segment as text: Next hands it over percent-encoded. Null when the encoding is broken. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
