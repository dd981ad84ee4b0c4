import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import type { Decision, Limit, Strictness } from "./policy";
import { STRICTNESSES } from "./policy";

/** What the matrix says of one category, risk and strictness. */
export type Cell = {
  decision: Decision;
  limit: Limit | null;
  /** Every argument that the schema requires must be present. */
  requiredArguments: boolean;
  /** Amounts are capped. */
  amountCap: boolean;
};

const allow: Cell = { decision: "allow", limit: null, requiredArguments: false, amountCap: false };
const ask: Cell = { ...allow, decision: "ask" };
const deny: Cell = { ...allow, decision: "deny" };
const perMinute = (count: number): Cell => ({ ...allow, limit: { count, window: "minute" } });
const perHour = (count: number): Cell => ({ ...allow, limit: { count, window: "hour" } });
const complete = (cell: Cell): Cell => ({ ...cell, requiredArguments: true });
const capped = (cell: Cell): Cell => ({ ...cell, amountCap: true });
const asking = (cell: Cell): Cell => ({ ...cell, decision: "ask" });

type Row = readonly [permissive: Cell, recommended: Cell, strict: Cell];
const UNKNOWN: Row = [ask, ask, deny];

/** The recommended policy by category and risk; a pair that no row names is treated as unknown. */
const MATRIX: Readonly<Record<Category, Partial<Record<Risk, Row>>>> = {
  Read: {
    1: [allow, allow, perMinute(60)],
    2: [allow, allow, perMinute(30)],
    3: [allow, perMinute(30), perMinute(10)],
    4: [perMinute(10), ask, deny],
  },
  Write: {
    2: [allow, perMinute(30), perMinute(10)],
    3: [perMinute(30), complete(perMinute(30)), ask],
    4: [perMinute(10), ask, deny],
  },
  Execute: {
    3: [perMinute(30), complete(perMinute(10)), ask],
    4: [perMinute(10), complete(perMinute(10)), ask],
    5: [ask, asking(perMinute(10)), deny],
  },
  Destructive: {
    3: [perMinute(10), complete(perMinute(10)), ask],
    4: [perMinute(10), ask, deny],
    5: [ask, deny, deny],
  },
  Financial: {
    4: [capped(perHour(5)), capped(asking(perHour(5))), deny],
    5: [capped(asking(perHour(5))), capped(asking(perHour(1))), deny],
  },
};

/** The cell for a tool; null category or risk means that nothing is known of it. */
export function matrixCell(category: Category | null, risk: Risk | null, strictness: Strictness): Cell {
  return rowOf(category, risk)[STRICTNESSES.indexOf(strictness)] ?? deny;
}

/**
 * What to do where the target cannot ask: a critical or unknown tool is denied; any other keeps the limit of its own
 * cell, or takes the nearest looser cell that does not ask.
 */
export function matrixFallback(category: Category | null, risk: Risk | null, strictness: Strictness): Cell {
  const row = rowOf(category, risk);
  const at = STRICTNESSES.indexOf(strictness);
  const own = row[at] ?? deny;
  if (own.decision !== "ask") return own;
  if (risk === null || risk === 5) return deny;
  if (own.limit !== null) return { ...own, decision: "allow" };
  return row.slice(0, at).findLast((cell) => cell.decision === "allow") ?? deny;
}

function rowOf(category: Category | null, risk: Risk | null): Row {
  if (category === null || risk === null) return UNKNOWN;
  return MATRIX[category][risk] ?? UNKNOWN;
}
