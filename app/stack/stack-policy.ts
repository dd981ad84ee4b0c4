import type { ShownPolicy } from "@/components/policy/policy-view";
import { explainPolicy } from "@/lib/policies/explain-server";
import type { Format } from "@/lib/policies/formats/format";
import { shownPolicy } from "../policy-view";
import type { Stack } from "./load-stack";
import { stackFilePath, stackPath, type StackQuery } from "./stack-query";

/** What the merged file is called after. */
export const STACK_SUBJECT = { slug: "stack", name: "stack" };

type Shown = Omit<ShownPolicy, "advice" | "formats" | "strictnesses">;

/** The merged policy as the page shows it. */
export function stackPolicyOf(query: StackQuery, { servers, policy }: Stack, format: Format): Shown {
  const tools = servers.flatMap((one) => one.tools);
  const ruleset = tools[0]?.ruleset ?? "none";
  // Only servers that were found: the file is for these, and its address must not fail on the others.
  const found = { ...query, servers: servers.map(({ server }) => server.slug) };
  const shown = shownPolicy(policy, format, { server: STACK_SUBJECT, tool: null, basePath: stackPath(found), ruleset });
  return {
    ...shown,
    beside: shown.beside.slice(0, Math.max(0, shown.beside.length - tools.length)),
    effect: explainPolicy(policy, format),
    downloadPath: stackFilePath(found),
    simulatorPath: null,
    builderPath: null,
  };
}
