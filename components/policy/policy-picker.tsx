"use client";

import Link from "next/link";
import type { PolicyView } from "./policy-view";

type Props = { basePath: string } & Pick<PolicyView, "formats" | "strictnesses" | "format" | "strictness">;

/** Chooses format and strictness. Variants are pages of their own: links without a script, a change in place with one. */
export function PolicyPicker({ basePath, formats, strictnesses, format, strictness }: Props) {
  return (
    <div className="no-print mt-3 space-y-3">
      <Row legend="Format">
        {formats.map(({ id, title }) => (
          <Choice key={id} path={`${basePath}/policy/${id}/${strictness}`} title={title} current={id === format} />
        ))}
      </Row>
      <Row legend="Strictness">
        {strictnesses.map((level) => (
          <Choice
            key={level}
            path={`${basePath}/policy/${format}/${level}`}
            title={level}
            current={level === strictness}
          />
        ))}
      </Row>
    </div>
  );
}

function Row({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <div>
      <span id={`pick-${legend}`} className="text-[0.9rem] text-soft">
        {legend}
      </span>
      <ul aria-labelledby={`pick-${legend}`} className="flex flex-wrap gap-x-1 gap-y-1.5">
        {children}
      </ul>
    </div>
  );
}

function Choice({ path, title, current }: { path: string; title: string; current: boolean }) {
  return (
    <li>
      <Link
        href={`${path}#policy`}
        scroll={false}
        prefetch={false}
        aria-current={current ? "true" : undefined}
        className="choice"
      >
        {title}
      </Link>
    </li>
  );
}
