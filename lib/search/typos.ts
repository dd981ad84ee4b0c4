/** Spelling mistakes: how many a word may hold, and how far two words are apart. */

/** Mistakes forgiven in a word of this length: none below 4 letters, one below 9, else two. */
export function typosAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 9 ? 1 : 2;
}

/** The word itself and the word with each one letter left out: two words one mistake apart share one of these. */
export function variantsOf(word: string): string[] {
  const letters = [...word];
  const shorter = letters.map((_, left) => letters.filter((_letter, index) => index !== left).join(""));
  return [...new Set([word, ...shorter])];
}

/**
 * Damerau–Levenshtein distance (insertions, deletions, substitutions, neighbours swapped; optimal string alignment),
 * at most `limit` + 1.
 */
export function typoDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      current.push(cell(from, to, row, column, before, previous, current));
    }
    if (Math.min(...current) > limit) return limit + 1;
    [before, previous] = [previous, current];
  }
  return Math.min(at(previous, to.length), limit + 1);
}

function cell(
  from: string,
  to: string,
  row: number,
  column: number,
  before: number[],
  previous: number[],
  current: number[],
): number {
  const same = from[row - 1] === to[column - 1];
  const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
  return Math.min(
    at(previous, column) + 1,
    at(current, column - 1) + 1,
    at(previous, column - 1) + (same ? 0 : 1),
    swapped ? at(before, column - 2) + 1 : Infinity,
  );
}

function at(row: number[], column: number): number {
  return row[column] ?? Infinity;
}
