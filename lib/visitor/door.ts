import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/** Set for each request, and overwritten when the visitor sent it: who holds the other end of the socket. */
export const PEER = "x-toolrisk-peer";

/** Set for each request whose method its address does not take, and taken away where the visitor sent it: proxy.ts answers 405. */
const REFUSED = "x-toolrisk-refused";

const READING = ["GET", "HEAD", "OPTIONS"];
/** Where a POST is answered by a route of its own. A page would answer it as if it had been asked for. */
const POSTED = /^\/(api\/|contact\/send$|builder\/apply$|servers\/[^/]+\/rescan\/request$)/;
/** Methods that no `Request` can be made with: Next answers 500 to them. */
const IMPOSSIBLE = ["TRACE", "TRACK", "CONNECT"];

/**
 * From here on every request to a web server of this process says who sent it, which route handlers cannot see, and asks for an
 * address that can be decoded, for Next answers 500 to others. It happens before Next looks at the request.
 */
export function watchDoor(): void {
  subscribe("http.server.request.start", (event) => {
    const request = typeof event === "object" && event !== null && "request" in event ? event.request : null;
    if (!(request instanceof IncomingMessage)) return;
    request.headers[PEER] = request.socket.remoteAddress ?? "";
    request.url = decodable(request.url ?? "/");
    markRefused(request, request.url);
  });
}

function markRefused(request: IncomingMessage, address: string): void {
  const { method = "GET" } = request;
  Reflect.deleteProperty(request.headers, REFUSED);
  if (!takesMethod(address, method)) request.headers[REFUSED] = method;
  if (IMPOSSIBLE.includes(method)) request.method = "POST";
}

/** Whether an address may be asked by that method: all by those that read, by POST those that take a form, and the API's. */
export function takesMethod(address: string, method: string): boolean {
  const [path = ""] = address.split("?");
  return READING.includes(method) || (method === "POST" && POSTED.test(path));
}

/**
 * A path whose percent-encoding is broken, by its letters: it names nothing that is catalogued, and whatever lives there says so in
 * its own way. Queries are left alone: their broken encodings are read as they stand.
 */
export function decodable(address: string): string {
  if (!address.includes("%")) return address;
  const end = address.indexOf("?");
  const path = end === -1 ? address : address.slice(0, end);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll("%", "%25") + address.slice(path.length);
  }
}
