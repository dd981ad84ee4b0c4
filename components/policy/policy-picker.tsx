"use client";

import Link from "next/link";
import type { ShownPolicy } from "./policy-view";
import { rememberVariant, type Variant } from "./remembered-variant";

type Props = { basePath: string } & Pick<ShownPolicy, "formats" | "strictnesses" | "format" | "strictness">;

/** Chooses format and strictness. Variants are pages of their own: links without a script, a change in place, remembered, with one. */
export function PolicyPicker({ basePath, formats, strictnesses, format, strictness }: Props) {
  return (
    <div className="no-print mt-3 space-y-3">
      <Row legend="Format">
        {formats.map(({ id, title }) => (
          <Choice
            key={id}
            basePath={basePath}
            variant={{ format: id, strictness }}
            title={title}
            current={id === format}
          />
        ))}
      </Row>
      <Row legend="Strictness">
        {strictnesses.map((level) => (
          <Choice
            key={level}
            basePath={basePath}
            variant={{ format, strictness: level }}
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

type ChoiceProps = { basePath: string; variant: Variant; title: string; current: boolean };

function Choice({ basePath, variant, title, current }: ChoiceProps) {
  return (
    <li>
      <Link
        href={`${basePath}/policy/${variant.format}/${variant.strictness}#policy`}
        scroll={false}
        prefetch={false}
        onClick={() => rememberVariant(variant)}
        aria-current={current ? "true" : undefined}
        className="choice"
      >
        {title}
      </Link>
    </li>
  );
}
