"use client"; // As data it weighs half of what it weighs as a tree of elements.

import { PolicyDetails } from "./policy-details";
import { PolicyFile } from "./policy-file";
import { PolicyPicker } from "./policy-picker";
import type { ShownPolicy } from "./policy-view";

/** A recommended policy with its pickers, what it does, what it cannot say, and how to use it. */
export function PolicyBlock({ policy }: { policy: ShownPolicy }) {
  const { basePath, format, strictness, formats, strictnesses } = policy;
  const { fileName, formatTitle, code, downloadPath, namesServer } = policy;
  const { effect, losses, beside, toEdit, whereItGoes, steps, simulatorPath, builderPath } = policy;
  return (
    <>
      <p>{policy.advice}</p>
      <PolicyPicker {...{ basePath, format, strictness, formats, strictnesses }} />
      <PolicyFile policy={{ fileName, formatTitle, code, downloadPath, namesServer }} />
      <PolicyDetails policy={{ effect, losses, beside, toEdit, whereItGoes, steps, simulatorPath, builderPath }} />
    </>
  );
}
