import { gatewayEvaluator } from "./gateway/evaluate";
import { loadGateway } from "./gateway/load";
import { interceptEvaluator } from "./intercept/evaluate";
import { loadIntercept } from "./intercept/load";
import { neutralEvaluator } from "./neutral/evaluate";
import { loadNeutral } from "./neutral/load";
import type { Loaded } from "./reading/problem";
import type { Evaluator } from "./verdict";

/** What a call can be decided under. `neutral` is the JSON form of lib/policies/policy.ts. */
export const DECIDABLE = ["intercept", "policylayer", "neutral"] as const;
export type Decidable = (typeof DECIDABLE)[number];

/** Whether calls can be decided under files of that format id. */
export function isDecidable(format: string): format is Decidable {
  return DECIDABLE.some((known) => known === format);
}

/** Loads a policy file; the result starts an evaluator with empty counters each time it is called. */
export function loadEvaluator(format: Decidable, text: string): Loaded<() => Evaluator> {
  switch (format) {
    case "intercept":
      return starting(loadIntercept(text), interceptEvaluator);
    case "policylayer":
      return starting(loadGateway(text), gatewayEvaluator);
    case "neutral":
      return starting(loadNeutral(text), neutralEvaluator);
  }
}

function starting<T>(loaded: Loaded<T>, start: (policy: T) => Evaluator): Loaded<() => Evaluator> {
  return loaded.ok ? { ...loaded, policy: () => start(loaded.policy) } : loaded;
}
