import { InvalidInputError } from "@/lib/errors";
import { differing } from "@/lib/policies/choices";
import { parseStrictness } from "@/lib/policies/policy";
import { readForm } from "@/lib/visitor/form-body";
import { problem } from "../../http/json";
import { postOnly } from "../../http/page-answer";
import { builderPath, MAX_ADDRESS, parseBuilderQuery } from "../builder-query";
import { loadBuilder } from "../load-builder";

/**
 * Takes the whole form and leads to the address that holds only what differs from the recommendation: a form of hundreds of
 * tools would not fit in an address. Nothing is stored.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    if (!(form instanceof URLSearchParams)) {
      return new Response(`${form.message}\n`, {
        status: form.status,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
      });
    }
    return new Response(null, { status: 303, headers: { Location: await addressOf(form) } });
  } catch (error) {
    return problem(request, error);
  }
}

export async function GET(): Promise<Response> {
  return postOnly("/builder");
}

async function addressOf(form: URLSearchParams): Promise<string> {
  const parsed = parseBuilderQuery(form);
  if ("problems" in parsed) throw new InvalidInputError(parsed.problems.join(" "));
  const { query } = parsed;
  // The rows were filled in by the recommendation of the strictness that was shown, not the one now chosen.
  const shown = parseStrictness(form.get("shown-strictness") ?? "") ?? query.strictness;
  const { recommended, server } = await loadBuilder({ ...query, strictness: shown });
  const address = builderPath({ ...query, server: server.slug, set: differing(rowsOf(form), recommended) });
  if (address.length > MAX_ADDRESS) {
    throw new InvalidInputError(
      "So many tools decided otherwise than recommended do not fit in an address; take fewer.",
    );
  }
  return `${address}#policy`;
}

/** The rows of the form as choices; what is wrong with one is said by the page that the address leads to. */
function rowsOf(form: URLSearchParams): string[] {
  const [decisions, counts, windows] = ["decision", "count", "window"].map((name) => form.getAll(name));
  return form.getAll("name").map((tool, index) => {
    const decision = decisions?.[index] ?? "";
    const count = (counts?.[index] ?? "").trim();
    const limited = count !== "" && (decision === "allow" || decision === "ask");
    return `${decision}${limited ? `,${count}/${windows?.[index] ?? ""}` : ""}:${tool}`;
  });
}
