import { z } from "zod";
import { httpStatusOf, InvalidInputError, messageOf, MovedError } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { cacheable } from "./etag";

const TITLES: Record<number, string> = {
  301: "It has another address",
  400: "The request is wrong",
  404: "Nothing is catalogued there",
  410: "It was removed",
  502: "Another system failed",
};

/** Answers with `{ data, … }` as JSON; what `load` throws becomes a problem document (RFC 9457). */
export async function answerJson(request: Request, load: () => Promise<object>): Promise<Response> {
  try {
    return cacheable(request, JSON.stringify(await load()), "application/json; charset=utf-8");
  } catch (error) {
    return problem(request, error);
  }
}

/** An error as a problem document; what nobody foresaw is logged and says nothing of the inside. */
export function problem(request: Request, error: unknown): Response {
  const status = httpStatusOf(error);
  if (status === 500) log().error(error);
  const body = {
    type: "about:blank",
    title: TITLES[status] ?? "The server failed",
    status,
    detail: status === 500 ? "The cause is in the server's log." : messageOf(error),
  };
  const response = cacheable(request, JSON.stringify(body), "application/problem+json; charset=utf-8", status);
  if (error instanceof MovedError) response.headers.set("Location", error.location);
  return response;
}

/**
 * The query of a request by a schema.
 * @throws InvalidInputError naming each parameter that is wrong.
 */
export function parseQueryOf<T>(request: Request, schema: z.ZodType<T>): T {
  const { searchParams } = new URL(request.url);
  const result = schema.safeParse(Object.fromEntries(searchParams));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".") || "query"}: ${message}`);
  throw new InvalidInputError(`Query parameters that do not fit: ${problems.join("; ")}.`);
}

/** How many entries a list gives, as a query parameter. */
export const limitParameter = z.coerce.number().int().min(1).max(200).default(50);
