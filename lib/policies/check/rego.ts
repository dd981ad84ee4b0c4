import type { Problem } from "../reading/problem";
import { inOrder, tooLarge } from "../reading/problem";

const CLOSED_BY: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** What can be told without OPA's parser, which no npm package carries: package line, closed texts, brackets in pairs. */
export function regoProblems(text: string): Problem[] {
  const large = tooLarge(text);
  if (large !== null) return [large];
  const lines = text.split("\n").map(withoutTexts);
  const open = lines.flatMap((line, index) => {
    const column = line.indexOf('"') + 1;
    return column === 0 ? [] : [{ line: index + 1, column, reason: "a text is not closed" }];
  });
  const named = /^package\s+[\w.]+/m.test(text);
  const unnamed = named ? [] : [{ line: 1, column: 1, reason: "there is no package line" }];
  return inOrder([...open, ...bracketProblems(lines), ...unnamed]);
}

/** The line with blanks for its texts, and without its comment. */
function withoutTexts(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, (literal) => " ".repeat(literal.length)).replace(/#.*$/, "");
}

function bracketProblems(lines: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const open: { bracket: string; line: number; column: number }[] = [];
  for (const [index, line] of lines.entries()) {
    for (const { 0: bracket, index: at } of line.matchAll(/[()[\]{}]/g)) {
      const place = { line: index + 1, column: at + 1 };
      if (CLOSED_BY[bracket] !== undefined) open.push({ bracket, ...place });
      else if (CLOSED_BY[open.pop()?.bracket ?? ""] !== bracket) {
        problems.push({ ...place, reason: `"${bracket}" closes nothing` });
      }
    }
  }
  const left = open.map(({ bracket, line, column }) => ({ line, column, reason: `"${bracket}" is not closed` }));
  return [...problems, ...left];
}
