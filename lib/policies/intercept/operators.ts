import { RE2JS } from "re2js";
import type { GoValue } from "./go-value";
import { formatGo, toFloat } from "./go-value";

/** A condition's operator with its value filled in: whether the actual value passes. */
export type Test = (actual: unknown) => boolean;

const COMPARISONS: Record<string, (a: number, b: number) => boolean> = {
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
};

/** The test of one condition; `exists` is not among them, since it also sees missing values. */
export function operatorTest(op: string, expected: GoValue): Test {
  const compare = COMPARISONS[op];
  if (compare !== undefined) return comparison(compare, expected);
  switch (op) {
    case "eq":
      return equality(expected);
    case "neq":
      return not(equality(expected));
    case "in":
      return membership(expected);
    case "not_in":
      return not(membership(expected));
    case "regex":
      return pattern(expected);
    case "contains":
      return containment(expected);
    default:
      return () => false;
  }
}

function not(test: Test): Test {
  return (actual) => !test(actual);
}

/** As numbers when both are, else as Go prints them: 5 equals "5", but a million from JSON is "1e+06". */
function equality(expected: GoValue): Test {
  const number = toFloat(expected);
  const text = formatGo(expected);
  return (actual) => {
    if (number !== null) {
      const actualNumber = toFloat(actual);
      if (actualNumber !== null) return actualNumber === number;
    }
    return (typeof actual === "string" ? actual : formatGo(actual)) === text;
  };
}

function membership(expected: GoValue): Test {
  const tests = Array.isArray(expected) ? expected.map(equality) : [];
  return (actual) => tests.some((test) => test(actual));
}

function comparison(compare: (a: number, b: number) => boolean, expected: GoValue): Test {
  const limit = toFloat(expected);
  return (actual) => {
    const number = toFloat(actual);
    return number !== null && limit !== null && compare(number, limit);
  };
}

/** RE2, unanchored, on texts only. */
function pattern(expected: GoValue): Test {
  if (typeof expected !== "string") return () => false;
  const compiled = RE2JS.compile(expected);
  return (actual) => typeof actual === "string" && compiled.matcher(actual).find();
}

function containment(expected: GoValue): Test {
  const equals = equality(expected);
  return (actual) => {
    if (typeof actual === "string") return typeof expected === "string" && actual.includes(expected);
    return Array.isArray(actual) && actual.some(equals);
  };
}
