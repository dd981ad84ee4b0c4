import { toolPath } from "@/lib/catalogue/slug";
import { showInvisible } from "@/lib/catalogue/text";
import { CopyButton } from "../ui/copy-button";
import { plural } from "../ui/numbers";
import { annotationPatch, conflictsOf, undeclaredCount, type Declared } from "./conflicts";

/** Longer patches are for the download of the definitions, not for a page. */
const PATCHED = 40;

/** Where an author's hints contradict the definitions, with the hints ready to paste. */
export function ConflictList({ server, tools }: { server: string; tools: Declared[] }) {
  const conflicts = conflictsOf(tools);
  const undeclared = undeclaredCount(tools);
  const open = conflicts.length + undeclared;
  return (
    <>
      <p>
        {conflicts.length === 0
          ? "No declared hint contradicts its definition."
          : `Hints of ${plural(conflicts.length, "tool")} contradict the definition.`}{" "}
        {undeclared === 0 ? null : `For ${plural(undeclared, "tool")} a hint is left out that the definition shows.`}
      </p>
      {conflicts.length === 0 ? null : <Contradictions server={server} conflicts={conflicts} />}
      {open === 0 ? null : (
        <details className="mt-3">
          <summary>For the maintainer: the hints that the definitions show</summary>
          <pre id="annotation-patch" className="code mt-2 max-h-96" tabIndex={0} aria-label="Annotations to declare">
            {annotationPatch(tools.slice(0, PATCHED))}
          </pre>
          <div className="mt-2">
            <CopyButton from="annotation-patch" label="Copy annotations" />
          </div>
        </details>
      )}
    </>
  );
}

function Contradictions({ server, conflicts }: { server: string; conflicts: ReturnType<typeof conflictsOf> }) {
  return (
    <table className="table mt-3">
      <caption className="sr-only">Contradictions</caption>
      <thead>
        <tr>
          <th scope="col">Tool</th>
          <th scope="col">Hint</th>
          <th scope="col">Declared</th>
          <th scope="col">Derived</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.flatMap(({ name, slug, hints }) =>
          hints.map((row) => (
            <tr key={`${slug} ${row.hint}`}>
              <th scope="row" className="wrap-anywhere">
                <a href={toolPath(server, slug)} className="tool-name">
                  {showInvisible(name)}
                </a>
              </th>
              <td>{row.hint}</td>
              <td>{String(row.declared)}</td>
              <td>{String(row.derived)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
