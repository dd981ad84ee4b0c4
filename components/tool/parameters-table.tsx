"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import type { Parameter, ParameterKind } from "@/lib/catalogue/parameter";
import { showInvisible } from "@/lib/catalogue/text";
import { Empty } from "../ui/empty";

/** More rows than this would make a page nobody reads; the rest is counted. */
const SHOWN = 100;

/** The arguments of a tool. Null means that the schema is not known, which is not "no parameters". */
export function ParametersTable({ parameters, tool }: { parameters: Parameter[] | null; tool: string }) {
  const name = showInvisible(tool);
  if (parameters === null) {
    return <Empty title="Schema not known">The definition of {name} that we saw does not say what it takes.</Empty>;
  }
  if (parameters.length === 0) {
    return (
      <p>
        <code>{name}</code> takes no parameters.
      </p>
    );
  }
  const rest = parameters.length - SHOWN;
  return (
    <>
      <table className="table">
        <caption className="sr-only">Parameters</caption>
        <thead>
          <tr>
            <th scope="col">Name and type</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {parameters.slice(0, SHOWN).map((parameter) => (
            <ParameterRow key={parameter.name} parameter={parameter} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p className="mt-2 text-soft">{rest} more are in the definition.</p> : null}
    </>
  );
}

function ParameterRow({ parameter }: { parameter: Parameter }) {
  return (
    <tr>
      <th scope="row" className="w-2/5 sm:w-1/3">
        <code className="font-semibold">{showInvisible(parameter.name)}</code>
        <span className="block text-[0.9rem] text-soft">
          {KIND_NAMES[parameter.kind] ? <em>{KIND_NAMES[parameter.kind]}, </em> : null}
          {showInvisible(parameter.type)}
          {parameter.required ? <strong className="font-semibold text-ink"> · required</strong> : " · optional"}
        </span>
      </th>
      <td className="wrap-anywhere">
        {parameter.description ? (
          <span className="verbatim">{showInvisible(parameter.description)}</span>
        ) : (
          <span className="text-soft">not described</span>
        )}
        <Values parameter={parameter} />
      </td>
    </tr>
  );
}

function Values({ parameter }: { parameter: Parameter }) {
  const parts: string[] = [];
  if (parameter.enum !== null) parts.push(`one of ${parameter.enum.slice(0, 20).map(asText).join(", ")}`);
  if (parameter.default !== undefined) parts.push(`default ${asText(parameter.default)}`);
  if (parts.length === 0) return null;
  return <span className="block text-[0.9rem] text-soft">{showInvisible(parts.join("; "))}</span>;
}

function asText(value: unknown): string {
  return (JSON.stringify(value) ?? "").slice(0, 200);
}

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
