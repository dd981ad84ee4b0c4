import { ToolChoices } from "@/components/builder/tool-choices";
import { VariantFields } from "@/components/builder/variant-fields";
import { PolicyDetails } from "@/components/policy/policy-details";
import { PolicyFile } from "@/components/policy/policy-file";
import { Empty } from "@/components/ui/empty";
import { plural } from "@/components/ui/numbers";
import { Section } from "@/components/ui/section";
import { serverPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { MAX_CHOICES } from "@/lib/policies/choices";
import { explainPolicy } from "@/lib/policies/explain-server";
import { findFormat, FORMATS } from "@/lib/policies/formats";
import type { Format } from "@/lib/policies/formats/format";
import { STRICTNESSES } from "@/lib/policies/policy";
import { shownPolicy } from "../policy-view";
import { builderFilePath, builderPath, type BuilderQuery } from "./builder-query";
import { builderRows } from "./builder-rows";
import type { Built } from "./load-builder";

type Props = { query: BuilderQuery; built: Built };

/** The choices as a form, and the file that they make. */
export function Builder({ query, built }: Props) {
  const format = findFormat(query.format);
  if (format === null) return null;
  const { server, tools } = built;
  if (tools.length === 0) {
    return (
      <div className="mt-6">
        <Empty title={`No tool of ${showInvisible(server.title)} is known.`}>
          {server.toolsReason ? <p>{showInvisible(server.toolsReason)}</p> : null}
        </Empty>
      </div>
    );
  }
  return (
    <>
      <Choices query={query} built={built} format={format} />
      <Section id="policy" title="The file">
        <File query={query} built={built} format={format} />
      </Section>
    </>
  );
}

function Choices({ query, built, format }: Props & { format: Format }) {
  const { server, tools } = built;
  const of = showInvisible(server.title);
  return (
    <Section
      id="choices"
      title={
        query.tools.length === 0
          ? `${plural(tools.length, "tool")} of ${of}`
          : `${plural(tools.length, "tool")} of ${server.toolCount} of ${of}`
      }
    >
      {query.tools.length === 0 ? null : (
        <p>
          The file is for what stands here alone. <a href={builderPath({ ...query, tools: [], set: [] })}>All tools</a>{" "}
          of <a href={serverPath(server.slug)}>{of}</a> can be decided together.
        </p>
      )}
      {tools.length > MAX_CHOICES ? (
        <p className="note">
          The {MAX_CHOICES} riskiest stand here; the file holds all {tools.length}, the others as recommended.
        </p>
      ) : null}
      <form action="/builder/apply" method="post" className="mt-3">
        <input type="hidden" name="server" value={server.slug} />
        <input type="hidden" name="shown-strictness" value={query.strictness} />
        {query.tools.map((tool) => (
          <input key={tool} type="hidden" name="tool" value={tool} />
        ))}
        <div className="flex flex-wrap items-end gap-3">
          <VariantFields
            formats={FORMATS}
            format={query.format}
            strictnesses={STRICTNESSES}
            strictness={query.strictness}
          />
          <button type="submit" className="button button-primary">
            Make the file
          </button>
        </div>
        <ToolChoices rows={builderRows(built, format)} product={format.product} />
        <p className="no-print mt-3 flex flex-wrap gap-2">
          <button type="submit" className="button button-primary">
            Make the file
          </button>
          <a className="button" href={builderPath({ ...query, set: [] })}>
            Back to the recommendation
          </a>
        </p>
      </form>
    </Section>
  );
}

function File({ query, built, format }: Props & { format: Format }) {
  const { server, tools, policy, tool, path } = built;
  const place = { server, tool, basePath: path, ruleset: tools[0]?.ruleset ?? "none" };
  const shown = shownPolicy(policy, format, place);
  const { fileName, formatTitle, code, namesServer, losses, toEdit, whereItGoes, steps, simulatorPath } = shown;
  return (
    <>
      <p>
        {query.set.length === 0
          ? `This is the ${query.strictness} policy as recommended.`
          : `${plural(query.set.length, "tool")} of this file ${query.set.length === 1 ? "is" : "are"} decided by hand, the others by the ${query.strictness} policy.`}
      </p>
      <PolicyFile
        policy={{
          fileName,
          formatTitle,
          code,
          namesServer,
          downloadPath: builderFilePath({ ...query, server: server.slug }),
        }}
      />
      <PolicyDetails
        policy={{
          ...{ losses, toEdit, whereItGoes, steps, simulatorPath },
          effect: explainPolicy(policy, format),
          // One line a tool would be longer than the file.
          beside: shown.beside.slice(0, Math.max(0, shown.beside.length - tools.length)),
          builderPath: null,
        }}
      />
    </>
  );
}
