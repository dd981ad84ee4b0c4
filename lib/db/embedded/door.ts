import { randomBytes } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import net, { type Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { messageOf } from "@/lib/errors";

/**
 * A user of the embedded server keeps a connection to its supervisor; the operating system closes it however the user ends.
 * The user sends the token as one line, gets WELCOME at once, and one line of JSON when the server is up.
 */
export const WELCOME = "welcome";
export const Reply = z.union([z.object({ url: z.string() }), z.object({ error: z.string() })]);
export type Reply = z.infer<typeof Reply>;

/** Where the supervisor listens, and the word that proves a user may read the file. */
export const Address = z.object({ port: z.number().int(), token: z.string(), pid: z.number().int() });

export const addressFile = (directory: string) => path.join(directory, "supervisor.json");

/** How long to wait for a first user, and for another after the last. */
const FIRST_USER_MS = 20_000;
const NEXT_USER_MS = 1000;

/** Lets users in, and closes itself once none is left. */
export class Door {
  readonly #sockets = new Set<Socket>();
  readonly #users = new Set<Socket>();
  readonly #token = randomBytes(24).toString("base64url");
  readonly #server = net.createServer((socket) => this.#receive(socket));
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  /** `server` is what users wait for. */
  constructor(private readonly server: () => Promise<{ url: string }>) {}

  /** Aborted when nobody is let in any more; a newcomer is refused and starts the next supervisor. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /** Listens on a free port of 127.0.0.1 and writes the address, readable by this account alone. */
  async open(directory: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The supervisor has no port.");
    const file = addressFile(directory);
    await writeFile(`${file}.new`, JSON.stringify({ port: address.port, token: this.#token, pid: process.pid }), {
      mode: 0o600,
    });
    await rename(`${file}.new`, file);
    this.#awaitUser(FIRST_USER_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#server.close();
    this.#closing.abort();
  }

  /** Closes, lets replies out, and hangs up. */
  async shut(): Promise<void> {
    this.close();
    await sleep(50);
    for (const socket of this.#sockets) socket.destroy();
  }

  #receive(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined); // A killed user resets its connection; "close" follows.
    socket.on("close", () => {
      this.#sockets.delete(socket);
      if (this.#users.delete(socket)) this.#awaitUser(NEXT_USER_MS);
    });
    socket.once("data", (line) => {
      if (line.toString() !== `${this.#token}\n` || this.closed.aborted) return socket.destroy();
      this.#users.add(socket);
      void this.#answer(socket);
    });
  }

  async #answer(socket: Socket): Promise<void> {
    socket.write(`${WELCOME}\n`);
    const reply = await this.server().then(
      ({ url }): Reply => ({ url }),
      (error: unknown): Reply => ({ error: messageOf(error) }),
    );
    socket.write(`${JSON.stringify(reply)}\n`);
  }

  #awaitUser(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#users.size === 0 && this.close(), ms);
  }
}
