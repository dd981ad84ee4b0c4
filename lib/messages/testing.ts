import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** Real receivers of notifications, on free ports of this machine. */

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The receiver has no port.");
  return address.port;
}

export type Receiver = { url: string; received: string[]; close(): Promise<void> };

/** An address that takes JSON and answers with a status, after a while. */
export async function webhookReceiver({ status = 204, delayMs = 0 } = {}): Promise<Receiver> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding("utf8");
    let body = "";
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      received.push(body);
      setTimeout(() => response.writeHead(status).end(), delayMs);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/hook`,
    received,
    async close() {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}

/** A mail server that keeps what it is given. */
export async function mailReceiver(): Promise<Receiver> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, callback) {
      let mail = "";
      stream.on("data", (chunk: Buffer) => (mail += chunk.toString("utf8")));
      stream.on("end", () => {
        received.push(mail);
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    url: `smtp://127.0.0.1:${portOf(server.server.address())}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
