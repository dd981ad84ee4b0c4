import type { FlowEnd, FlowGroup } from "@/components/stack/flow-list";
import { attackPatterns } from "@/lib/attacks/load";
import { enforcedTools } from "@/lib/policies/explain-server";
import type { Format } from "@/lib/policies/formats/format";
import { effectText } from "../builder/builder-rows";
import { FLOW_KINDS, flowsOf, isWithin, type FlowTool } from "./flows";
import type { Stack } from "./load-stack";

/** The stack's toxic flows as the page shows them; kinds without any are left out. */
export function flowGroupsOf({ servers, policy }: Stack, format: Format): FlowGroup[] {
  const titles = new Map(attackPatterns().map(({ slug, title }) => [slug, title]));
  const tools = servers.flatMap(({ server, tools: own }) =>
    own.map(({ slug, name, category, risk, signals }): FlowTool => {
      return { server: { slug: server.slug, title: server.title }, slug, name, category, risk, signals };
    }),
  );
  const effects = new Map(
    policy.servers.flatMap((server) =>
      enforcedTools({ ...policy, servers: [server] }, format).map((tool) => [
        `${server.slug}/${tool.name}`,
        effectText(tool),
      ]),
    ),
  );
  return FLOW_KINDS.map((kind) => ({
    ...{ id: kind.id, title: kind.title, brings: kind.brings, carries: kind.carries },
    pattern: { slug: kind.pattern, title: titles.get(kind.pattern) ?? kind.pattern },
    flows: flowsOf(kind, tools).map((flow) => ({
      ...{ from: endOf(flow.from), to: endOf(flow.to), within: isWithin(flow), others: flow.others },
      effect: effects.get(`${flow.to.server.slug}/${flow.to.name}`) ?? "not named",
    })),
  })).filter(({ flows }) => flows.length > 0);
}

function endOf({ server, slug, name }: FlowTool): FlowEnd {
  return { server: server.slug, title: server.title, slug, name };
}
