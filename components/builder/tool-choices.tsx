import { showInvisible } from "@/lib/catalogue/text";
import { SeverityLabel } from "../risk/severity";
import { Breakable } from "../ui/breakable";
import type { BuilderRow } from "./builder-row";

const DECISIONS = { allow: "Allow", ask: "Ask first", deny: "Deny", omit: "Leave out" } as const;
const WINDOWS = ["minute", "hour", "day"] as const;
const words = Object.entries(DECISIONS).map(([id, title]) => ({ id, title }));

/** Every tool with its decision and limit, as fields of the form around it. */
export function ToolChoices({ rows, product }: { rows: readonly BuilderRow[]; product: string }) {
  return (
    <div className="mt-4 overflow-x-auto" tabIndex={0} role="region" aria-label="Tools and decisions">
      <table className="table">
        <caption className="sr-only">Tools and decisions</caption>
        <thead>
          <tr>
            <th scope="col">Tool</th>
            <th scope="col">Decision</th>
            <th scope="col">At most</th>
            <th scope="col">With {product}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: BuilderRow }) {
  const shown = showInvisible(row.name);
  return (
    <tr>
      <th scope="row">
        <a href={row.path} className="tool-name">
          <Breakable name={shown} />
        </a>
        <br />
        <span className="font-normal text-soft">
          {row.category} · <SeverityLabel risk={row.risk} />
        </span>
        <input type="hidden" name="name" value={row.name} />
      </th>
      <td>
        <select name="decision" className="field" defaultValue={row.decision} aria-label={`Decision for ${shown}`}>
          {words.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </td>
      <td className="whitespace-nowrap">
        <input
          name="count"
          type="number"
          min={1}
          max={100_000}
          placeholder="any"
          className="field w-24"
          defaultValue={row.count ?? ""}
          aria-label={`Calls of ${shown} at most`}
        />{" "}
        <select name="window" className="field" defaultValue={row.window} aria-label={`Calls of ${shown} counted by`}>
          {WINDOWS.map((window) => (
            <option key={window} value={window}>
              {window === "hour" ? "an hour" : `a ${window}`}
            </option>
          ))}
        </select>
      </td>
      <td>
        {row.effect}
        {row.byHand ? <span className="block text-soft">by hand</span> : null}
      </td>
    </tr>
  );
}
