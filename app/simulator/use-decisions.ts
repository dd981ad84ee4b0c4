"use client";

import { useState } from "react";
import type { DecidedCall } from "@/components/simulator/verdict-table";
import type { Decidable } from "@/lib/policies/decidable";
import type { Problem } from "@/lib/policies/reading/problem";
import { decideAll, readCalls } from "./simulate";

export type Result = { decided: DecidedCall[]; riskiest: DecidedCall[]; warnings: Problem[] };

type Input = { format: Decidable; policy: string; calls: string; times: number; riskiest: string | null };

type Outcome = { policyProblems: Problem[]; callProblems: Problem[]; result: Result | null };

const NOTHING: Outcome = { policyProblems: [], callProblems: [], result: null };

/** The last outcome, and how to get the next: decisions, or what is wrong with the policy and the calls. */
export function useDecisions(): Outcome & { decide: (input: Input) => Promise<void> } {
  const [outcome, setOutcome] = useState(NOTHING);
  return { ...outcome, decide: async (input) => setOutcome(await outcomeOf(input)) };
}

async function outcomeOf({ format, policy, calls, times, riskiest }: Input): Promise<Outcome> {
  // The parsers are large; they are fetched with the first decision.
  const { loadEvaluator } = await import("@/lib/policies/evaluate");
  const now = new Date();
  const loaded = loadEvaluator(format, policy);
  const read = readCalls(calls, now);
  const callProblems = "problems" in read ? read.problems : [];
  if (!loaded.ok || "problems" in read) {
    return { policyProblems: loaded.ok ? [] : loaded.problems, callProblems, result: null };
  }
  const worst = riskiest === null ? { calls: [] } : readCalls(riskiest, now);
  const result = {
    decided: decideAll(read.calls, times, loaded.policy()),
    riskiest: "calls" in worst ? decideAll(worst.calls, 1, loaded.policy()) : [],
    warnings: loaded.warnings,
  };
  return { policyProblems: [], callProblems, result };
}
