import { z } from "zod";
import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { findFormat } from "@/lib/policies/formats";
import { isServerName, NOT_A_SERVER_NAME } from "@/lib/policies/server-name";
import { download } from "../../http/download";
import { answerJson, problem } from "../../http/json";
import { publicUrl } from "../../origin";
import { policyFileName } from "../../policy-file-name";
import { shownCode } from "../../shown-code";
import { parseBuilderQuery } from "../builder-query";
import { loadBuilder } from "../load-builder";

/** The server's name in the user's own configuration. */
const NameSchema = z
  .string()
  .refine(isServerName, { error: `name: ${NOT_A_SERVER_NAME}.` })
  .nullable();

/** The file that the builder's page shows; `shown=1` gives JSON of it as a page shows it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const params = new URL(request.url).searchParams;
    const parsed = parseBuilderQuery(params);
    if ("problems" in parsed) throw new InvalidInputError(parsed.problems.join(" "));
    const name = NameSchema.safeParse(params.get("name"));
    if (!name.success) throw new InvalidInputError(name.error.issues[0]?.message ?? NOT_A_SERVER_NAME);
    const format = findFormat(parsed.query.format);
    if (format === null) throw new NotFoundError(`No format ${parsed.query.format}.`);
    const { server, tools, policy, tool, path } = await loadBuilder(parsed.query);
    const servers = policy.servers.map((one) => ({ ...one, name: name.data ?? one.name }));
    const options = { sourceUrl: publicUrl(path), ruleset: tools[0]?.ruleset ?? "none" };
    const { text } = format.render({ ...policy, servers }, options);
    if (params.get("shown") === "1") return await answerJson(request, async () => shownCode(text, format.language));
    return download(request, text, format.mediaType, policyFileName(format, server, tool));
  } catch (error) {
    return problem(request, error);
  }
}
