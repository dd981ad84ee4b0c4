import http from "node:http";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { metrics } from "./metrics";

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Shows /metrics on a port of 127.0.0.1, to programs of this machine. The Host header is looked at, so that a web page whose
 * name was pointed here does not read it through a browser.
 */
export async function listenForScrapers(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    if (!LOOPBACK.test(request.headers.host ?? "")) return void response.writeHead(403).end();
    if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
    metrics().then(
      ({ text, type }) => response.writeHead(200, { "content-type": type }).end(text),
      (error: unknown) => {
        log().error({ error: messageOf(error) }, "figures could not be read");
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
