"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import { CopyButton } from "../ui/copy-button";

type Props = { imagePath: string; markdown: string; says: string };

/** The badge as it is now and the Markdown that embeds it. */
export function BadgeSnippet({ imagePath, markdown, says }: Props) {
  return (
    <>
      <p>
        {/* eslint-disable-next-line @next/next/no-img-element -- our own SVG of 20 px needs no optimiser */}
        <img src={imagePath} alt={says} height={20} loading="lazy" className="inline-block h-5 w-auto" />
      </p>
      <pre id="badge-markdown" className="code mt-2" tabIndex={0} aria-label="Markdown of the badge">
        {markdown}
      </pre>
      <div className="no-print mt-3">
        <CopyButton from="badge-markdown" label="Copy Markdown" />
      </div>
      <p className="mt-2">
        <a href="/badges">What a badge says, other styles and formats</a>
      </p>
    </>
  );
}
