import { NotFoundError } from "@/lib/errors";
import { problem } from "../../http/json";

/** What no other route of the API answers, in the API's own words rather than a page. */
function nothingHere(request: Request): Response {
  const { pathname } = new URL(request.url);
  const known = ["tools", "servers", "search", "stats"].map((name) => `/api/v1/${name}`).join(", ");
  return problem(
    request,
    new NotFoundError(`Nothing answers at ${pathname.slice(0, 200)}. There are ${known}; /api tells of them.`),
  );
}

export { nothingHere as GET, nothingHere as POST, nothingHere as PUT, nothingHere as PATCH, nothingHere as DELETE };
