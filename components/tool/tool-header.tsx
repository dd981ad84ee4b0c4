import { categorySlug } from "@/lib/catalogue/category";
import { serverPath } from "@/lib/catalogue/path";
import { displayName } from "@/lib/catalogue/tool";
import type { ToolDetail } from "@/lib/catalogue/view";
import { ACTIONS, type PolicyView } from "../policy/policy-view";
import { riskPath } from "../risk/severity";
import { ToolHeading } from "./tool-heading";

/** The first screen: severity, name, where it belongs, what it does, category and risk, and the copy action. */
export function ToolHeader({ tool, policy }: { tool: ToolDetail; policy: PolicyView }) {
  const { definition, label, server } = tool;
  const title = displayName(definition);
  return (
    <ToolHeading
      name={definition.name}
      title={title === definition.name ? null : title}
      server={{ title: server.title, path: serverPath(server.slug) }}
      category={{ name: label.category, path: `/categories/${categorySlug(label.category)}` }}
      risk={{ level: label.risk, name: label.severity, path: riskPath(label.risk) }}
      confidence={Math.round(label.confidence * 100)}
      summary={label.summary}
      action={ACTIONS[policy.decision]}
    />
  );
}
