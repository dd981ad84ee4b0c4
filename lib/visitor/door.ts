import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/** Set for each request, and overwritten when the visitor sent it: who holds the other end of the socket. */
export const PEER = "x-toolrisk-peer";

/** Set for each request that wants something else than to read, to the method it came with: proxy.ts refuses those of pages. */
const METHOD = "x-toolrisk-method";

const READING = ["GET", "HEAD", "OPTIONS"];
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
    nameMethod(request);
    request.url = decodable(request.url ?? "/");
  });
}

function nameMethod(request: IncomingMessage): void {
  const { method = "GET" } = request;
  Reflect.deleteProperty(request.headers, METHOD);
  if (!READING.includes(method)) request.headers[METHOD] = method;
  if (IMPOSSIBLE.includes(method)) request.method = "POST";
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
