import { showInvisible } from "@/lib/catalogue/text";
import { Empty } from "../ui/empty";
import type { ParameterRow } from "./tool-view";

/** More rows than this would make a page nobody reads; the rest is counted. */
const SHOWN = 100;

/** The arguments of a tool. Null means that the schema is not known, which is not "no parameters". */
export function ParametersTable({ parameters, tool }: { parameters: ParameterRow[] | null; tool: string }) {
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
      <table className="table parameters">
        <caption className="sr-only">Parameters</caption>
        <thead>
          <tr>
            <th scope="col">Name and type</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          {parameters.slice(0, SHOWN).map((parameter) => (
            <Row key={parameter.name} parameter={parameter} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p className="mt-2 text-soft">{rest} more are in the definition.</p> : null}
    </>
  );
}

function Row({ parameter: { name, type, required, description, kind, values } }: { parameter: ParameterRow }) {
  return (
    <tr>
      <th scope="row">
        <code>{showInvisible(name)}</code>
        <span className="below">
          {kind === undefined ? null : <em>{kind}, </em>}
          {showInvisible(type)}
          {required ? <strong> · required</strong> : " · optional"}
        </span>
      </th>
      <td>
        {description ? (
          <span className="verbatim">{showInvisible(description)}</span>
        ) : (
          <span className="text-soft">not described</span>
        )}
        {values === undefined ? null : <span className="below">{values}</span>}
      </td>
    </tr>
  );
}
