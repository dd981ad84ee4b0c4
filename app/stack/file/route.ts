import { InvalidInputError, NotFoundError } from "@/lib/errors";
import { findFormat } from "@/lib/policies/formats";
import { download } from "../../http/download";
import { problem } from "../../http/json";
import { publicUrl } from "../../origin";
import { policyFileName } from "../../policy-file-name";
import { loadStack } from "../load-stack";
import { STACK_SUBJECT } from "../stack-policy";
import { parseStackQuery, stackPath } from "../stack-query";

/** One policy file for all servers of a stack. A server that is not catalogued is an error here: its tools would be missing. */
export async function GET(request: Request): Promise<Response> {
  try {
    const parsed = parseStackQuery(new URL(request.url).searchParams);
    if ("problems" in parsed) throw new InvalidInputError(parsed.problems.join(" "));
    const { query } = parsed;
    if (query.servers.length === 0) throw new InvalidInputError("servers: name at least one, separated by commas.");
    const format = findFormat(query.format);
    if (format === null) throw new NotFoundError(`No format ${query.format}.`);
    const { servers, missing, policy } = await loadStack(query);
    if (missing.length > 0) throw new NotFoundError(missing.join(" "));
    const ruleset = servers.flatMap(({ tools }) => tools).at(0)?.ruleset ?? "none";
    const { text } = format.render(policy, { sourceUrl: publicUrl(stackPath(query)), ruleset });
    return download(request, text, format.mediaType, policyFileName(format, STACK_SUBJECT, null));
  } catch (error) {
    return problem(request, error);
  }
}
