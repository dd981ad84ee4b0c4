import { PolicyDetails } from "@/components/policy/policy-details";
import { PolicyFile } from "@/components/policy/policy-file";
import { FlowList } from "@/components/stack/flow-list";
import { RiskMatrix } from "@/components/stack/risk-matrix";
import { StackNames } from "@/components/stack/stack-names";
import { StackServers } from "@/components/stack/stack-servers";
import { rowsOf } from "@/components/tool/tool-row";
import { ToolRows } from "@/components/tool/tool-rows";
import { plural } from "@/components/ui/numbers";
import { Section } from "@/components/ui/section";
import { findFormat } from "@/lib/policies/formats";
import type { Format } from "@/lib/policies/formats/format";
import { flowGroupsOf } from "./flow-groups";
import type { Stack } from "./load-stack";
import { stackPolicyOf } from "./stack-policy";
import { stackPath, type StackQuery } from "./stack-query";

/** The riskiest tools that are listed. */
const RISKIEST = 10;

/** A stack, part by part. */
export function StackReport({ query, stack }: { query: StackQuery; stack: Stack }) {
  const format = findFormat(query.format);
  if (format === null) return null;
  const { servers } = stack;
  const tools = servers.flatMap((one) => one.tools);
  const riskiest = servers.flatMap(({ server }) => server.tools).toSorted((a, b) => b.risk - a.risk);
  const slugs = servers.map(({ server }) => server.slug);
  const groups = flowGroupsOf(stack, format);
  return (
    <>
      <Section id="servers" title={`${plural(servers.length, "server")}, ${plural(tools.length, "tool")}`}>
        <StackServers
          rows={servers.map(({ server, tools: own }) => ({
            server,
            tools: own.length,
            without: stackPath({ ...query, servers: slugs.filter((slug) => slug !== server.slug) }),
          }))}
        />
        {servers.some(({ server }) => server.toolsState !== "known") ? (
          <p className="note mt-2">
            A server whose tools are not known counts nowhere below, and the policy does not name its tools.
          </p>
        ) : null}
      </Section>
      {tools.length === 0 ? null : (
        <>
          <Section id="access" title="What agents can call">
            <RiskMatrix tools={tools} />
            <h3 className="mb-1 mt-5">The riskiest</h3>
            <ToolRows rows={rowsOf(riskiest.slice(0, RISKIEST))} caption="The riskiest tools of this stack" />
          </Section>
          <Section id="flows" title="Toxic flows">
            <p className="max-w-text">
              Two tools that make an attack together: one brings something in, the other carries it on. Judged by{" "}
              <a href="/signals">signals</a> and categories of their definitions: what an agent could be led to, not
              what happened.
            </p>
            {groups.length === 0 ? (
              <p className="mt-3">No two of these tools make a flow of the kinds looked for.</p>
            ) : (
              <FlowList groups={groups} product={format.product} />
            )}
          </Section>
          <Merged query={query} stack={stack} format={format} />
        </>
      )}
    </>
  );
}

function Merged({ query, stack, format }: { query: StackQuery; stack: Stack; format: Format }) {
  const policy = stackPolicyOf(query, stack, format);
  const { fileName, formatTitle, code, downloadPath } = policy;
  const { effect, losses, beside, toEdit, whereItGoes, steps, simulatorPath, builderPath } = policy;
  const titles = new Map(stack.servers.map(({ server }) => [server.slug, server.title]));
  const names = stack.policy.servers.map(({ slug, name }) => ({ slug, name, title: titles.get(slug) ?? slug }));
  return (
    <Section id="policy" title="One policy for all of them">
      <p>{`This ${query.strictness} policy decides each tool by its own category and risk.`}</p>
      {policy.namesServer ? <StackNames {...query} rows={names} /> : null}
      <PolicyFile policy={{ fileName, formatTitle, code, downloadPath, namesServer: false }} />
      <PolicyDetails policy={{ effect, losses, beside, toEdit, whereItGoes, steps, simulatorPath, builderPath }} />
    </Section>
  );
}
