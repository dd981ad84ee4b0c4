import type { Parameter } from "@/lib/catalogue/parameter";
import { terminalText } from "@/lib/catalogue/text";
import type { Condition } from "./policy";

/** Default cap of one amount, in whatever unit the argument counts. */
const AMOUNT_CAP = 100;
/** Default cap of a list of ids or recipients. */
const MAX_ITEMS = 10;
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "::1", "0.0.0.0", "169.254.169.254", "metadata.google.internal"];
/** With these, one shell command becomes several, or reads and writes files. */
const SHELL_CONTROL = [";", "&", "|", "<", ">", "`", "$", "\n"];

/**
 * Conditions that the arguments themselves suggest, each with a default that holds without knowing the user's system and
 * a marked place for what only the user knows. Conditions on where something is changed (branch, namespace) are left out
 * for tools that only read.
 */
export function argumentConditions(parameters: readonly Parameter[], readsOnly: boolean): Condition[] {
  return parameters.flatMap((parameter) => conditionFor(parameter, readsOnly) ?? []);
}

/** A cap for every amount in the schema; a call that leaves the amount out is refused, since "all of it" is a usual default. */
export function amountCaps(parameters: readonly Parameter[]): Condition[] {
  return parameters
    .filter((parameter) => parameter.kind === "amount" && /^(number|integer)( or null)?$/.test(parameter.type))
    .map(({ name }) => ({
      argument: name,
      mustBePresent: true,
      check: "atMost",
      value: AMOUNT_CAP,
      edit: "the highest amount one call may move, in the unit of this argument",
    }));
}

function conditionFor(parameter: Parameter, readsOnly: boolean): Condition | null {
  const { name, kind, type, required } = parameter;
  const base = { argument: name, mustBePresent: required };
  if (type.startsWith("array") && (kind === "identifiers" || kind === "recipient")) {
    return { ...base, check: "maxItems", value: MAX_ITEMS, edit: "how many one call may name" };
  }
  // A choice from a list is bounded already; other types have no text to check.
  if (parameter.enum !== null || !/^string( or null)?$/.test(type)) return null;
  switch (kind) {
    case "path":
      return { ...base, check: "excludes", texts: [".."], edit: "the directory that paths must stay in" };
    case "url":
      return { ...base, check: "startsWith", texts: ["https://"], edit: "the addresses that may be opened" };
    case "host":
      return { ...base, check: "notIn", texts: LOCAL_HOSTS, edit: "the hosts that must not be reached" };
    case "sql":
      return { ...base, check: "startsWith", texts: ["select ", "show "], edit: "how a statement may begin" };
    case "command":
      return { ...base, check: "excludes", texts: SHELL_CONTROL, edit: "the commands that may be run" };
    case "recipient":
      return { ...base, check: "excludes", texts: [",", ";"], edit: "who may be written to" };
    case "branch":
      return readsOnly ? null : { ...base, check: "notIn", texts: ["main", "master"], edit: "your protected branches" };
    case "namespace": {
      const texts = /namespace/i.test(name) ? ["kube-system", "kube-public"] : ["production", "prod"];
      return readsOnly
        ? null
        : { ...base, check: "notIn", texts, edit: `each ${terminalText(name, 60)} that must not be touched` };
    }
    default:
      return null;
  }
}
