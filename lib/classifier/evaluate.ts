import { z } from "zod";
import { CATEGORIES, CategorySchema, type Category } from "@/lib/catalogue/category";
import { RISK_RANGE, RiskSchema, type Risk } from "@/lib/catalogue/risk";
import { classifyLine, ClassifyLineSchema } from "./lines";

/** A labelled line: a definition with the category and risk that people gave it. `sure` false: the labeller had doubts. */
export const LabelledLineSchema = ClassifyLineSchema.extend({
  category: CategorySchema,
  risk: RiskSchema,
  sure: z.boolean().default(true),
}).superRefine(({ category, risk }, context) => {
  const [lowest, highest] = RISK_RANGE[category];
  if (risk >= lowest && risk <= highest) return;
  const message = `${category} has a risk from ${String(lowest)} to ${String(highest)}, not ${String(risk)}`;
  context.addIssue({ code: "custom", path: ["risk"], message });
});
export type LabelledLine = z.infer<typeof LabelledLineSchema>;

/** One row with what was wanted and what was given. */
export type Outcome = {
  server: string;
  tool: string;
  sure: boolean;
  schema: boolean;
  confidence: number;
  wanted: { category: Category; risk: Risk };
  given: { category: Category; risk: Risk };
};

export type Measures = {
  rows: number;
  /** Share of right categories. */
  category: number;
  /** Unweighted mean of the F1 of the categories that occur. */
  macroF1: number;
  precision: Record<Category, number>;
  recall: Record<Category, number>;
  riskExact: number;
  riskWithinOne: number;
  /** Rows labelled risk 4 or 5, and those of them that got 1 or 2. */
  dangerous: number;
  dangerousMisses: number;
  /** Rows labelled with confidence 0.9 or more, and the share of them that is right. */
  confident: number;
  confidentRight: number;
  /** wanted × given, in the order of CATEGORIES. */
  confusion: number[][];
};

/** Labels a row and keeps what the measures need. */
export function outcomeOf(line: LabelledLine): Outcome {
  const { category, risk, confidence } = classifyLine(line);
  const schema = line.inputSchema !== null && line.inputSchema !== undefined;
  return {
    server: line.server,
    tool: line.tool,
    sure: line.sure,
    schema,
    confidence,
    wanted: { category: line.category, risk: line.risk },
    given: { category, risk },
  };
}

/** Whether a dangerous tool (4 or 5) was called harmless (1 or 2). */
export function isDangerousMiss({ wanted, given }: Outcome): boolean {
  return wanted.risk >= 4 && given.risk <= 2;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The measures over a list of outcomes; shares are 0 to 1, and 0 where nothing was counted. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const confusion = CATEGORIES.map((wanted) =>
    CATEGORIES.map(
      (given) => outcomes.filter((row) => row.wanted.category === wanted && row.given.category === given).length,
    ),
  );
  const count = (test: (row: Outcome) => boolean): number => outcomes.filter(test).length;
  const right = (row: Outcome): boolean => row.wanted.category === row.given.category;
  const confident = outcomes.filter(({ confidence }) => confidence >= 0.9);
  const precision = byCategory((category) =>
    share(
      count((row) => right(row) && row.given.category === category),
      count((row) => row.given.category === category),
    ),
  );
  const recall = byCategory((category) =>
    share(
      count((row) => right(row) && row.wanted.category === category),
      count((row) => row.wanted.category === category),
    ),
  );
  const present = CATEGORIES.filter((category) => outcomes.some(({ wanted }) => wanted.category === category));
  const f1 = present.map((category) =>
    share(2 * precision[category] * recall[category], precision[category] + recall[category]),
  );
  return {
    rows: outcomes.length,
    category: share(count(right), outcomes.length),
    macroF1: share(
      f1.reduce((a, b) => a + b, 0),
      f1.length,
    ),
    precision,
    recall,
    riskExact: share(
      count(({ wanted, given }) => wanted.risk === given.risk),
      outcomes.length,
    ),
    riskWithinOne: share(
      count(({ wanted, given }) => Math.abs(wanted.risk - given.risk) <= 1),
      outcomes.length,
    ),
    dangerous: count(({ wanted }) => wanted.risk >= 4),
    dangerousMisses: count(isDangerousMiss),
    confident: confident.length,
    confidentRight: share(confident.filter(right).length, confident.length),
    confusion,
  };
}

function byCategory(value: (category: Category) => number): Record<Category, number> {
  return {
    Read: value("Read"),
    Write: value("Write"),
    Execute: value("Execute"),
    Destructive: value("Destructive"),
    Financial: value("Financial"),
  };
}

/** The parts that are reported beside the whole. */
export const PARTS: readonly { title: string; test: (row: Outcome) => boolean }[] = [
  { title: "all rows", test: () => true },
  { title: "sure rows", test: ({ sure }) => sure },
  { title: "with schema", test: ({ schema }) => schema },
  { title: "without schema", test: ({ schema }) => !schema },
];

/** The share of right categories by confidence, in steps of a tenth. */
export function calibrationOf(outcomes: readonly Outcome[]): { from: number; rows: number; right: number }[] {
  return Array.from({ length: 10 }, (_, step) => {
    const part = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === step);
    return {
      from: step / 10,
      rows: part.length,
      right: share(part.filter(({ wanted, given }) => wanted.category === given.category).length, part.length),
    };
  }).filter(({ rows }) => rows > 0);
}
