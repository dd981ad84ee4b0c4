import type { Label } from "@/lib/catalogue/label";
import type { Annotations } from "@/lib/catalogue/tool";

type Hint = "readOnlyHint" | "destructiveHint" | "idempotentHint" | "openWorldHint";

export type AnnotationRow = {
  hint: Hint;
  declared: "true" | "false" | "not declared";
  /** "not derived" where the definition cannot tell. */
  derived: "true" | "false" | "not derived";
  verdict: "agrees" | "conflict" | "missing" | "not checked";
};

/** Declared hints beside what the label implies. A missing destructiveHint counts as true to clients, never as false. */
export function annotationRows(
  declared: Annotations | null,
  label: Pick<Label, "category" | "signals">,
): AnnotationRow[] {
  const readOnly = label.category === "Read";
  const derived: Record<Hint, boolean | null> = {
    readOnlyHint: readOnly,
    destructiveHint: readOnly ? null : derivedDestructive(label),
    idempotentHint: null,
    openWorldHint: label.signals.includes("open-world") ? true : null,
  };
  const hints: Hint[] = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"];
  return hints.map((hint) => row(hint, declared?.[hint], derived[hint]));
}

/** Destroying is certain for Destructive tools, possible for code and commands, and open for the rest. */
function derivedDestructive({ category, signals }: Pick<Label, "category" | "signals">): boolean | null {
  if (category === "Destructive") return true;
  if (category === "Execute" && signals.includes("takes-command")) return true;
  return category === "Write" && !signals.includes("irreversible") ? false : null;
}

function row(hint: Hint, declared: boolean | undefined, derived: boolean | null): AnnotationRow {
  return {
    hint,
    declared: declared === undefined ? "not declared" : declared ? "true" : "false",
    derived: derived === null ? "not derived" : derived ? "true" : "false",
    verdict: verdict(declared, derived),
  };
}

function verdict(declared: boolean | undefined, derived: boolean | null): AnnotationRow["verdict"] {
  if (derived === null) return "not checked";
  if (declared === undefined) return "missing";
  return declared === derived ? "agrees" : "conflict";
}
