import { plural } from "../ui/numbers";
import { AnnotationPatch } from "./annotation-patch";
import { Contradictions } from "./contradictions";
import { annotationPatch, conflictsOf, undeclaredCount, type Declared } from "./conflicts";

/** Longer patches are for the download of the definitions, not for a page. */
const PATCHED = 40;

/** Where an author's hints contradict the definitions, with the hints ready to paste. */
export function ConflictList({ server, tools }: { server: string; tools: Declared[] }) {
  const conflicts = conflictsOf(tools);
  const undeclared = undeclaredCount(tools);
  const patch = annotationPatch(tools);
  return (
    <>
      <p>
        {conflicts.length === 0
          ? "No declared hint contradicts its definition."
          : `Hints of ${plural(conflicts.length, "tool")} contradict the definition.`}{" "}
        {undeclared === 0 ? null : `For ${plural(undeclared, "tool")} a hint is left out that the definition shows.`}
      </p>
      {conflicts.length === 0 ? null : <Contradictions server={server} rows={rowsOf(conflicts)} />}
      {patch.length === 0 ? null : <AnnotationPatch patch={patch.slice(0, PATCHED)} all={patch.length} />}
    </>
  );
}

/** What a row shows, and nothing else: rows are sent as data beside their HTML. */
function rowsOf(conflicts: ReturnType<typeof conflictsOf>) {
  return conflicts.flatMap(({ name, slug, hints }) =>
    hints.map(({ hint, declared, derived }) => ({
      ...{ name, hint, declared, derived },
      ...(slug === name ? null : { slug }),
    })),
  );
}
