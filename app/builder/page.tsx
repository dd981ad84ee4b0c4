import type { Metadata } from "next";
import { BuilderStart } from "@/components/builder/builder-start";
import { showInvisible } from "@/lib/catalogue/text";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { DEFAULT_VARIANT } from "../tools/default-variant";
import { Builder } from "./builder";
import { paramsOf, parseBuilderQuery, type BuilderQuery } from "./builder-query";
import { loadBuilder, type Built } from "./load-builder";

export const metadata: Metadata = {
  title: "Policy builder",
  description: "Allow, ask before, deny or limit each tool of a server, and take the file along.",
  robots: { index: false, follow: true },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A server's policy decided tool by tool. The address holds what differs from the recommendation. */
export default async function BuilderPage({ searchParams }: Props) {
  const parsed = parseBuilderQuery(paramsOf(await searchParams));
  const query = "query" in parsed ? parsed.query : null;
  const built = query === null || query.server === "" ? null : await load(query);
  const problems = "problems" in parsed ? parsed.problems : built !== null && "problem" in built ? [built.problem] : [];
  return (
    <article>
      <h1>Policy builder</h1>
      <p className="mt-2 max-w-text">
        Start from the recommended policy of a server, decide each tool yourself, and take the file along. Nothing is
        stored: the address of this page holds what you chose.
      </p>
      <BuilderStart server={query?.server ?? ""} variant={query ?? DEFAULT_VARIANT} />
      {problems.map((problem) => (
        <p key={problem} role="alert" className="note mt-3 wrap-anywhere">
          {showInvisible(problem)}
        </p>
      ))}
      {query !== null && built !== null && "policy" in built ? <Builder query={query} built={built} /> : null}
    </article>
  );
}

async function load(query: BuilderQuery): Promise<Built | { problem: string }> {
  try {
    return await loadBuilder(query);
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof NotFoundError) return { problem: error.message };
    throw error;
  }
}
