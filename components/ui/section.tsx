"use client"; // Nothing here needs a script: as data it weighs half of what it weighs as a tree of elements.

import type { ReactNode } from "react";

/** A headed part of a page. `id` is its anchor, linked from the contents list. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-10">
      <h2 id={`${id}-title`}>{title}</h2>
      {note ? <p className="mt-1 text-soft">{note}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}
