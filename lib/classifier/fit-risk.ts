import { eachEvidence, type Evidence, evidenceKey } from "./risk/expectation";
import { RISKS } from "@/lib/catalogue/risk";

/** A labelled definition as the risk model sees it. */
export type RiskRow = { evidence: ReadonlyMap<string, number>; risk: number; weight: number };

/** Evidence by its name in risk-weights.json, each piece once. */
export function evidenceByName(evidence: Evidence): Map<string, number> {
  const named = new Map<string, number>();
  eachEvidence(evidence, (group, key, value) => {
    const name = evidenceKey(group, key);
    if (!named.has(name)) named.set(name, value);
  });
  return named;
}

/** The penalty on each weight: the larger, the fewer are left. */
const PENALTY = 1.7;
const PASSES = 200;
/** Evidence that fewer rows show is left out. */
const ROWS = 3;
const SETTLED = 1e-4;

type Column = { name: string; rows: number[]; values: number[]; bound: number };

/**
 * For each step from 2 to 5 a logistic model of whether the risk reaches it, with a penalty on the sum of the weights'
 * sizes; by coordinate descent, hence deterministic.
 */
export function fitRisk(
  rows: readonly RiskRow[],
  round: (value: number) => number,
): { base: number[]; weights: Record<string, number[]> } {
  const columns = columnsOf(rows);
  const models = RISKS.filter((step) => step > 1).map((step) => fitStep(rows, columns, step));
  const weights: Record<string, number[]> = {};
  columns.forEach(({ name }, index) => {
    const row = models.map(({ weights: of }) => round(of[index] ?? 0));
    if (row.some((value) => value !== 0)) weights[name] = row;
  });
  return { base: models.map(({ base }) => round(base)), weights };
}

function columnsOf(rows: readonly RiskRow[]): Column[] {
  const columns = new Map<string, Column>();
  rows.forEach(({ evidence, weight }, row) => {
    for (const [name, value] of evidence) {
      if (value === 0) continue;
      const column = columns.get(name) ?? { name, rows: [], values: [], bound: 0 };
      column.rows.push(row);
      column.values.push(value);
      column.bound += (weight * value * value) / 4;
      columns.set(name, column);
    }
  });
  return [...columns.values()]
    .filter((column) => column.rows.length >= ROWS)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function fitStep(
  rows: readonly RiskRow[],
  columns: readonly Column[],
  step: number,
): { base: number; weights: Float64Array } {
  const wanted = rows.map(({ risk }) => (risk >= step ? 1 : 0));
  const scores = new Float64Array(rows.length);
  const weights = new Float64Array(columns.length);
  const errorOf = (row: number): number =>
    (1 / (1 + Math.exp(-(scores[row] ?? 0))) - (wanted[row] ?? 0)) * (rows[row]?.weight ?? 0);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) / 4;
  let base = 0;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = 0;
    let error = 0;
    for (let row = 0; row < rows.length; row += 1) error += errorOf(row);
    base -= error / total;
    for (let row = 0; row < rows.length; row += 1) scores[row] = (scores[row] ?? 0) - error / total;
    for (const [index, { rows: at, values, bound }] of columns.entries()) {
      const before = weights[index] ?? 0;
      // Between full passes only what already counts is moved.
      if (before === 0 && pass % 5 !== 0) continue;
      let slope = 0;
      for (let i = 0; i < at.length; i += 1) slope += errorOf(at[i] ?? 0) * (values[i] ?? 0);
      const target = before - slope / bound;
      const after = Math.sign(target) * Math.max(0, Math.abs(target) - PENALTY / bound);
      if (after === before) continue;
      weights[index] = after;
      moved = Math.max(moved, Math.abs(after - before));
      for (let i = 0; i < at.length; i += 1) {
        const row = at[i] ?? 0;
        scores[row] = (scores[row] ?? 0) + (after - before) * (values[i] ?? 0);
      }
    }
    if (moved < SETTLED && pass % 5 === 0) break;
  }
  return { base, weights };
}
