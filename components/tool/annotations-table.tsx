import { showInvisible } from "@/lib/catalogue/text";
import type { HintRow } from "./tool-view";

/** What the author declares of each hint, what a client assumes, and what the definition shows, with agreement or conflict. */
export function AnnotationsTable({ hints, which }: { hints: HintRow[]; which: string }) {
  const conflicts = hints.filter(({ conflict }) => conflict !== undefined);
  return (
    <>
      <table className="table">
        <caption className="sr-only">Declared and derived annotations</caption>
        <thead>
          <tr>
            <th scope="col">Hint</th>
            <th scope="col">Declared</th>
            <th scope="col">Derived</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {hints.map(({ hint, declared, assumed, derived, verdict }) => (
            <tr key={hint}>
              <th scope="row" className="mono">
                {hint}
              </th>
              <td>{declared === null ? `not declared, so ${String(assumed)}` : String(declared)}</td>
              <td>{derived === null ? "not shown" : String(derived)}</td>
              <td className={verdict === "conflict" ? "font-semibold" : "text-soft"}>{verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {conflicts.length === 0 ? null : (
        <ul className="mt-2 list-disc space-y-1 pl-6 text-[0.95rem]">
          {conflicts.map(({ hint, conflict }) => (
            <li key={hint}>{`Of ${showInvisible(which)}, ${conflict}`}</li>
          ))}
        </ul>
      )}
    </>
  );
}
