import type { Label } from "@/lib/catalogue/label";
import { RULES } from "@/lib/classifier/rules";
import type { RuleTitles } from "@/components/tool/evidence-rows";

/** Title and meaning of the rules that a label quotes; a rule that no longer exists is left out. */
export function ruleTitlesOf(label: Label): RuleTitles {
  const quoted = new Set(label.findings.map(({ rule }) => rule));
  return Object.fromEntries(
    RULES.filter(({ id }) => quoted.has(id)).map(({ id, title, meaning }) => [id, { title, meaning }]),
  );
}
