import type { Decidable } from "./decidable";
import { gatewayEvaluator } from "./gateway/evaluate";
import { loadGateway } from "./gateway/load";
import { interceptEvaluator } from "./intercept/evaluate";
import { loadIntercept } from "./intercept/load";
import { neutralEvaluator } from "./neutral/evaluate";
import { loadNeutral } from "./neutral/load";
import type { Loaded } from "./reading/problem";
import type { Evaluator } from "./verdict";

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
