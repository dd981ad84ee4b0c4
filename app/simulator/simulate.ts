import { messageOf } from "@/lib/errors";
import { readCall } from "@/lib/policies/decide-lines";
import type { Problem } from "@/lib/policies/reading/problem";
import type { Call, Evaluator } from "@/lib/policies/verdict";
import type { DecidedCall } from "@/components/simulator/verdict-table";

const MAX_CALLS = 10_000;

export type ReadCalls = { calls: Call[] } | { problems: Problem[] };

/** Calls as people paste them: one JSON object, a list of them, or one a line. A call without a time is made at `now`. */
export function readCalls(pasted: string, now: Date): ReadCalls {
  const text = pasted.replace(/^\ufeff/, "");
  const whole = parseJson(text);
  const values = whole.ok ? [whole.value].flat() : null;
  if (values !== null) {
    return collect(
      values.map((value) => ({ line: 1, value: { ok: true as const, value } })),
      now,
    );
  }
  const lines = text.split("\n").map((source, index) => ({ line: index + 1, source }));
  const filled = lines.filter(({ source }) => source.trim() !== "");
  return collect(
    filled.map(({ line, source }) => ({ line, value: parseJson(source) })),
    now,
  );
}

type Parsed = { ok: true; value: unknown } | { ok: false; reason: string };

function parseJson(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: messageOf(error) };
  }
}

function collect(values: { line: number; value: Parsed }[], now: Date): ReadCalls {
  const calls: Call[] = [];
  const problems: Problem[] = [];
  for (const { line, value } of values) {
    try {
      if (value.ok) calls.push(readCall(value.value, () => now));
      else problems.push({ line, column: 1, reason: value.reason });
    } catch (error) {
      problems.push({ line, column: 1, reason: messageOf(error) });
    }
  }
  if (calls.length + problems.length === 0) problems.push({ line: 1, column: 1, reason: "there is no call" });
  return problems.length > 0 ? { problems } : { calls };
}

/** Decides the calls in their order, the whole list as often as asked, at most ten thousand calls. */
export function decideAll(calls: readonly Call[], times: number, evaluate: Evaluator): DecidedCall[] {
  const decided: DecidedCall[] = [];
  for (let round = 0; round < times; round += 1) {
    for (const call of calls) {
      if (decided.length === MAX_CALLS) return decided;
      decided.push({ tool: call.tool, arguments: JSON.stringify(call.arguments), ...evaluate(call) });
    }
  }
  return decided;
}
