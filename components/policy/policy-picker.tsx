"use client";

import Link from "next/link";
import { useState } from "react";
import type { ShownPolicy } from "./policy-view";
import { rememberVariant, type Variant } from "./remembered-variant";

type Props = Pick<ShownPolicy, "basePath" | "formats" | "strictnesses" | "format" | "strictness">;

/** Chooses format and strictness. Variants are pages of their own: links without a script, a change in place, remembered, with one. */
export function PolicyPicker({ basePath, formats, strictnesses, format, strictness }: Props) {
  const shown = `${format}/${strictness}`;
  const [picked, setPicked] = useState<{ from: string; variant: Variant } | null>(null);
  // What was picked counts at once, so that a second pick builds on it while the page is still under way.
  const current = picked?.from === shown ? picked.variant : { format, strictness };
  const choice = (key: string, title: string, variant: Variant, isCurrent: boolean) => (
    <Choice
      key={key}
      title={title}
      path={`${basePath}/policy/${variant.format}/${variant.strictness}`}
      current={isCurrent}
      onPick={() => {
        rememberVariant(variant);
        setPicked({ from: shown, variant });
      }}
    />
  );
  return (
    <div className="no-print mt-3 space-y-3">
      <Row legend="Format">
        {formats.map(({ id, title }) => choice(id, title, { ...current, format: id }, id === current.format))}
      </Row>
      <Row legend="Strictness">
        {strictnesses.map((level) =>
          choice(level, level, { ...current, strictness: level }, level === current.strictness),
        )}
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

type ChoiceProps = { path: string; title: string; current: boolean; onPick: () => void };

function Choice({ path, title, current, onPick }: ChoiceProps) {
  return (
    <li>
      <Link
        href={`${path}#policy`}
        scroll={false}
        prefetch={false}
        onNavigate={onPick}
        aria-current={current ? "true" : undefined}
        className="choice"
      >
        {title}
      </Link>
    </li>
  );
}
