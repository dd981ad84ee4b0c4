import type { Argument } from "./facts";

const METHODS = /^(?:get|head|options|post|put|patch|delete|query)$/i;

/** Whether an argument chooses an HTTP method, not an action that happens to be called one ("method: fetch, destroy"). */
export function isHttpMethod({ kind, choices }: Argument): boolean {
  return kind === "http method" && choices.every((choice) => METHODS.test(choice));
}
