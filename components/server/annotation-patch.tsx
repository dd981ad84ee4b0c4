"use client"; // The text is made where it is drawn, from data of a third of its size.

import { CopyButton } from "../ui/copy-button";
import { patchText, type HintPatch } from "./conflicts";

/** The hints that the definitions show, ready for the maintainer to paste. */
export function AnnotationPatch({ patch, all }: { patch: HintPatch[]; all: number }) {
  return (
    <details className="mt-3">
      <summary>For the maintainer: the hints that the definitions show</summary>
      {patch.length === all ? null : (
        <p className="text-soft mt-2">{`The first ${String(patch.length)} of ${String(all)} tools; the others say theirs on their own pages.`}</p>
      )}
      <pre id="annotation-patch" className="code mt-2 max-h-96" tabIndex={0} aria-label="Annotations to declare">
        {patchText(patch)}
      </pre>
      <div className="mt-2">
        <CopyButton from="annotation-patch" label="Copy annotations" />
      </div>
    </details>
  );
}
