import { CATEGORIES } from "@/lib/catalogue/category";
import { calibrationOf, isDangerousMiss, measure, PARTS, type Outcome } from "./evaluate";

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** The evaluation as text for a terminal. */
export function evaluationReport(outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  for (const { title, test } of PARTS) {
    const part = outcomes.filter(test);
    if (part.length === 0) continue;
    const m = measure(part);
    lines.push(
      `${title}: ${String(m.rows)}`,
      `  category ${percent(m.category)}, macro-F1 ${m.macroF1.toFixed(3)}, risk exact ${percent(m.riskExact)}, within one ${percent(m.riskWithinOne)}`,
      `  dangerous misses ${String(m.dangerousMisses)} of ${String(m.dangerous)}; confidence 0.9 or more: ${String(m.confident)}, right ${percent(m.confidentRight)}`,
    );
  }
  const all = measure(outcomes);
  lines.push("", `${"".padEnd(12)}${["precision", "recall"].map((word) => word.padStart(10)).join("")}`);
  for (const category of CATEGORIES)
    lines.push(
      `${category.padEnd(12)}${percent(all.precision[category]).padStart(10)}${percent(all.recall[category]).padStart(10)}`,
    );
  lines.push("", `wanted ↓ given →${CATEGORIES.map((category) => category.padStart(12)).join("")}`);
  CATEGORIES.forEach((category, row) =>
    lines.push(
      `${category.padEnd(16)}${(all.confusion[row] ?? []).map((count) => String(count).padStart(12)).join("")}`,
    ),
  );
  lines.push("", "confidence  rows  right");
  for (const { from, rows, right } of calibrationOf(outcomes))
    lines.push(`${from.toFixed(1)} and up ${String(rows).padStart(6)}  ${percent(right)}`);
  const misses = outcomes.filter(isDangerousMiss);
  if (misses.length > 0)
    lines.push(
      "",
      "dangerous misses:",
      ...misses.map(
        ({ server, tool, wanted, given }) =>
          `  ${server} ${tool}: ${wanted.category} ${String(wanted.risk)} got ${given.category} ${String(given.risk)}`,
      ),
    );
  return lines.join("\n");
}
