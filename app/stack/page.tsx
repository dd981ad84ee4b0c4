import type { Metadata } from "next";
import { VariantFields } from "@/components/builder/variant-fields";
import { StackForm } from "@/components/stack/stack-form";
import { showInvisible } from "@/lib/catalogue/text";
import { InvalidInputError } from "@/lib/errors";
import { FORMATS } from "@/lib/policies/formats";
import { STRICTNESSES } from "@/lib/policies/policy";
import { paramsOf } from "../builder/builder-query";
import { DEFAULT_VARIANT } from "../tools/default-variant";
import { loadStack, type Stack } from "./load-stack";
import { PasteConfig } from "./paste-config";
import { StackReport } from "./stack-report";
import { MAX_SERVERS, parseStackQuery, type StackQuery } from "./stack-query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The plain page may be found; each stack is a person's own. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const plain = Object.keys(await searchParams).length === 0;
  return {
    title: "Your stack",
    description:
      "Everything that agents can call in several MCP servers together, toxic flows across them, and one policy.",
    ...(plain ? null : { robots: { index: false, follow: true } }),
  };
}

/** Several servers as one agent has them. The address holds which ones. */
export default async function StackPage({ searchParams }: Props) {
  const parsed = parseStackQuery(paramsOf(await searchParams));
  const query = "query" in parsed ? parsed.query : null;
  const stack = query === null || query.servers.length === 0 ? null : await load(query);
  const problems =
    "problems" in parsed ? parsed.problems : stack === null ? [] : "problem" in stack ? [stack.problem] : stack.missing;
  const { format, strictness } = query ?? DEFAULT_VARIANT;
  return (
    <article>
      <h1>Your stack</h1>
      <p className="mt-2 max-w-text">
        What agents can call in all of your servers together, which tools make an attack only in combination, and one
        policy for all of them.
      </p>
      <StackForm servers={query?.servers ?? []}>
        {Object.entries(query?.names ?? {}).map(([slug, name]) => (
          <input key={slug} type="hidden" name={`as.${slug}`} value={name} />
        ))}
        <VariantFields
          formats={FORMATS.map(({ id, title }) => ({ id, title }))}
          format={format}
          strictnesses={STRICTNESSES}
          strictness={strictness}
        />
      </StackForm>
      <PasteConfig variant={new URLSearchParams({ format, strictness }).toString()} most={MAX_SERVERS} />
      {problems.map((problem) => (
        <p key={problem} role="alert" className="note mt-3 wrap-anywhere">
          {showInvisible(problem)}
        </p>
      ))}
      {query !== null && stack !== null && "policy" in stack && stack.servers.length > 0 ? (
        <StackReport query={query} stack={stack} />
      ) : null}
    </article>
  );
}

async function load(query: StackQuery): Promise<Stack | { problem: string }> {
  try {
    return await loadStack(query);
  } catch (error) {
    if (error instanceof InvalidInputError) return { problem: error.message };
    throw error;
  }
}
