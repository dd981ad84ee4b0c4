import { UpstreamError } from "@/lib/errors";

/** Whether a status code sends the reader elsewhere. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Where a redirect leads. @throws UpstreamError "redirect refused" when it would leave https, "address refused" when it
 * is no address to fetch.
 */
export function redirectTarget(from: URL, location: string): URL {
  const next = parseAddress(location, from);
  if (from.protocol === "https:" && next.protocol === "http:") {
    throw new UpstreamError(
      `${shown(from.href)} redirects from https to http (${shown(next.href)})`,
      "redirect refused",
    );
  }
  return next;
}

/** @throws UpstreamError "address refused" unless it is http or https without a user name or password. */
export function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (url === null) throw new UpstreamError(`"${shown(address)}" is not a web address`, "address refused");
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new UpstreamError(`${shown(address)}: only http and https are fetched`, "address refused");
  }
  if (url.username !== "" || url.password !== "") {
    throw new UpstreamError(`${url.host}: an address must not hold a user name or password`, "address refused");
  }
  return url;
}

/** An address for messages: without its query, which may hold keys. */
export function shown(address: string): string {
  return (address.split(/[?#]/, 1)[0] ?? "").slice(0, 200);
}
