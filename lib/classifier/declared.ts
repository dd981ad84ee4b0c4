import { withArticle, type Category } from "@/lib/catalogue/category";
import { HINT_DEFAULTS, HINTS, type Hint, type HintComparison } from "@/lib/catalogue/hint";
import type { Label } from "@/lib/catalogue/label";
import type { Annotations } from "@/lib/catalogue/tool";

/** Declared and derived hints side by side, and the annotations that a maintainer could publish. */
export type Comparison = { hints: HintComparison[]; conflicts: number; suggested: Annotations };

/**
 * Compares an author's claims with a label. The specification calls the claims untrusted, so they are shown beside the label
 * and never soften it. `destructiveHint` and `idempotentHint` mean nothing for a tool that only reads.
 */
export function compareDeclared(
  annotations: Annotations | null,
  label: Pick<Label, "category" | "signals">,
): Comparison {
  const derived = derivedHints(label, annotations);
  const hints = HINTS.map((hint) => compare(hint, annotations?.[hint] ?? null, derived[hint], label.category));
  return {
    hints,
    conflicts: hints.filter(({ verdict }) => verdict === "conflict").length,
    suggested: suggestedOf(derived, annotations),
  };
}

/** What the label implies for each hint; null where a definition cannot show it. */
function derivedHints(
  { category, signals }: Pick<Label, "category" | "signals">,
  declared: Annotations | null,
): Record<Hint, boolean | null> {
  const reads = category === "Read";
  return {
    readOnlyHint: reads,
    // An arbitrary command or a payment may destroy or not: only the fixed purposes are told apart. What a Write replaces its
    // definition seldom shows, so an author who calls it destructive is not contradicted.
    destructiveHint: reads
      ? null
      : category === "Destructive"
        ? true
        : category === "Write" && declared?.destructiveHint !== true
          ? false
          : signals.includes("takes-command")
            ? true
            : null,
    idempotentHint: null,
    openWorldHint: signals.includes("open-world") || signals.includes("takes-url") ? true : null,
  };
}

function compare(hint: Hint, declared: boolean | null, derived: boolean | null, category: Category): HintComparison {
  const assumed = declared ?? HINT_DEFAULTS[hint];
  const verdict =
    derived === null
      ? "not derived"
      : declared === null
        ? "not declared"
        : declared === derived
          ? "agreement"
          : "conflict";
  return {
    hint,
    declared,
    assumed,
    derived,
    verdict,
    sentence: sentenceOf(hint, declared, derived, verdict, category),
  };
}

function sentenceOf(
  hint: Hint,
  declared: boolean | null,
  derived: boolean | null,
  verdict: HintComparison["verdict"],
  category: Category,
): string {
  const by = `by its definition it is ${withArticle(category)} tool`;
  switch (verdict) {
    case "agreement":
      return `${hint} is declared ${String(declared)}, and ${by}: they agree.`;
    case "conflict":
      return `${hint} is declared ${String(declared)}, but ${by}, which means ${String(derived)}.`;
    case "not declared":
      return `${hint} is not declared, so clients assume ${String(HINT_DEFAULTS[hint])}; ${by}, which means ${String(derived)}.`;
    case "not derived":
      return declared === null
        ? `${hint} is not declared, so clients assume ${String(HINT_DEFAULTS[hint])}; the definition does not show whether that is right.`
        : `${hint} is declared ${String(declared)}; the definition does not show whether that is right.`;
  }
}

function suggestedOf(derived: Record<Hint, boolean | null>, annotations: Annotations | null): Annotations {
  const suggested: Annotations = {};
  for (const hint of HINTS) {
    const value = derived[hint] ?? annotations?.[hint];
    if (value !== undefined) suggested[hint] = value;
  }
  return suggested;
}
