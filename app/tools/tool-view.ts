import type { HintRow, ToolView } from "@/components/tool/tool-view";
import { withArticle } from "@/lib/catalogue/category";
import type { HintComparison } from "@/lib/catalogue/hint";
import { isSignal } from "@/lib/catalogue/signal";
import { displayName } from "@/lib/catalogue/tool";
import type { ToolDetail } from "@/lib/catalogue/view";

/** What a tool's page shows of it. */
export function toolViewOf(tool: ToolDetail): ToolView {
  const { definition, label, slug, digest, flags, removedAt, server } = tool;
  const { category, risk, severity, summary, rationale, override, ruleset } = label;
  const { name, description } = definition;
  const title = displayName(definition);
  return {
    server: { slug: server.slug, name: server.name, title: server.title, toolCount: server.toolCount },
    ...{ slug, name, description, category, risk, severity, summary, rationale, flags, override, digest, ruleset },
    title: title === name ? null : title,
    aCategory: withArticle(category),
    confidence: Math.round(label.confidence * 100),
    signals: label.signals.filter(isSignal),
    observed: {
      at: tool.observedAt,
      how: tool.observedHow,
      version: tool.observedVersion,
      provenance: tool.provenance,
    },
    removedAt,
  };
}

/** A hint as its row, with the sentence only where there is something to mend. */
export function hintRowOf({ sentence, ...hint }: HintComparison): HintRow {
  return hint.verdict === "conflict" ? { ...hint, conflict: sentence } : hint;
}
