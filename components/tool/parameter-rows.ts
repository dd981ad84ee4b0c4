import type { Parameter, ParameterKind } from "@/lib/catalogue/parameter";
import { showInvisible } from "@/lib/catalogue/text";
import type { ParameterRow } from "./tool-view";

/** What kind of argument it is, in words; kinds that say nothing are left out. */
const KIND_NAMES: Partial<Record<ParameterKind, string>> = {
  command: "command",
  code: "code",
  sql: "SQL",
  query: "query",
  path: "file path",
  url: "URL",
  host: "host",
  secret: "secret",
  amount: "amount",
  recipient: "recipient",
  branch: "branch or ref",
  namespace: "namespace or database",
  identifier: "identifier",
  identifiers: "identifiers",
  message: "text for others to read",
  limit: "limit or page",
  flag: "switch",
};

/** A tool's arguments as its page shows them. */
export function parameterRowsOf(parameters: readonly Parameter[]): ParameterRow[] {
  return parameters.map((parameter) => {
    const { name, type, required, description, kind } = parameter;
    const words = KIND_NAMES[kind];
    const values = valuesOf(parameter);
    return {
      ...{ name, type, required, description },
      ...(words === undefined ? null : { kind: words }),
      ...(values === "" ? null : { values }),
    };
  });
}

function valuesOf(parameter: Parameter): string {
  const parts: string[] = [];
  if (parameter.enum !== null) parts.push(`one of ${parameter.enum.slice(0, 20).map(asText).join(", ")}`);
  if (parameter.default !== undefined) parts.push(`default ${asText(parameter.default)}`);
  return showInvisible(parts.join("; "));
}

function asText(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, 200);
}
