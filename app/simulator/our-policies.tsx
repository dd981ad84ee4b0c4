"use client";

import { useState } from "react";
import type { Decidable } from "@/lib/policies/decidable";
import { STRICTNESSES } from "@/lib/policies/policy";

type Props = { slug: string; format: Decidable; onText: (text: string) => void };

/** Fetches the catalogue's own policy for the server; what stands in the field is replaced only when that worked. */
export function OurPolicies({ slug, format, onText }: Props) {
  const [failed, setFailed] = useState(false);
  if (format === "neutral") return null;
  const load = async (strictness: string) => {
    const response = await fetch(`/policies/${slug}/${format}?strictness=${strictness}`).catch(() => null);
    setFailed(response?.ok !== true);
    if (response?.ok === true) onText(await response.text());
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      Our policy:
      {STRICTNESSES.map((strictness) => (
        <button key={strictness} type="button" className="button" onClick={() => void load(strictness)}>
          {strictness}
        </button>
      ))}
      {failed ? <p role="alert">The policy could not be loaded; try again.</p> : null}
    </div>
  );
}
