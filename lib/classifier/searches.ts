import type { Action } from "./facts";

/** Whether running it is only looking something up: "run a semantic search query", "execute a saved query". */
export function isSearch({ object }: Action): boolean {
  return /\b(?:search|semantic|rag|vector|similarity|keyword|full-text|natural|lookup|discovery|kusto|kql|promql|logql|flux|select|read-only|readonly|analytics)\b/i.test(
    object,
  );
}
