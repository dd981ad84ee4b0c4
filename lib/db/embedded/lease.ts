import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, open, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import net, { type Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { InvalidInputError, messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { Address, addressFile, Reply, WELCOME } from "./door";

/** The right to use an embedded server: it runs until the last lease is released, or its holder is gone. */
export type Lease = { url: string; release(): void };

type Options = { temporary?: boolean };
type Connection = { url: string; socket: Socket };

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** A server that recovers from a crash may need a while. */
const ACQUIRE_MS = 120_000;
const WELCOME_MS = 2000;

/**
 * Joins the server of that directory, or starts it. Should its supervisor die, the lease finds or starts another by itself.
 * @throws Error saying why the server cannot start.
 */
export async function acquireLease(directory: string, options: Options = {}): Promise<Lease> {
  let released = false;
  let current = await connect(directory, options);
  const hold = ({ socket }: Connection) => {
    socket.unref(); // A lease alone does not keep a finished command alive.
    socket.once("close", async () => {
      if (released) return;
      try {
        hold((current = await connect(directory, options)));
      } catch (error) {
        log().error({ error: messageOf(error) }, "the embedded database is lost");
      }
    });
  };
  hold(current);
  return {
    url: current.url,
    release() {
      released = true;
      current.socket.destroy();
    },
  };
}

async function connect(directory: string, options: Options): Promise<Connection> {
  await mkdir(directory, { recursive: true, mode: 0o755 }).catch((error: unknown) => {
    throw new InvalidInputError(`DATA_DIR cannot be used: ${messageOf(error)}. Name a folder that you may write to.`);
  });
  let supervisor: ChildProcess | undefined;
  for (const end = Date.now() + ACQUIRE_MS; Date.now() < end; await sleep(30)) {
    const connection = await knock(directory);
    if (connection !== null) return connection;
    const ended = supervisor === undefined || supervisor.exitCode !== null || supervisor.signalCode !== null;
    if (ended) supervisor = await startSupervisor(directory, options);
  }
  throw new Error(`The embedded database did not start; see ${path.join(directory, "supervisor.log")}.`);
}

/** Asks the supervisor whose address is on file; null when there is none there, or it is just leaving. */
async function knock(directory: string): Promise<Connection | null> {
  const address = await readAddress(directory);
  if (address === null) return null;
  const socket = net.connect(address.port, "127.0.0.1");
  const lines = linesOf(socket);
  socket.write(`${address.token}\n`);
  socket.setTimeout(WELCOME_MS, () => socket.destroy()); // Another program may have that port now.
  if ((await lines.next()).value !== WELCOME) {
    socket.destroy();
    return null;
  }
  socket.setTimeout(0);
  const line = (await lines.next()).value;
  if (line === undefined) return null;
  const reply = Reply.parse(JSON.parse(line));
  if ("url" in reply) return { url: reply.url, socket };
  socket.destroy();
  throw new Error(reply.error);
}

async function readAddress(directory: string) {
  try {
    return Address.parse(JSON.parse(await readFile(addressFile(directory), "utf8")));
  } catch {
    return null; // None, or not one: a supervisor is started and writes its own.
  }
}

/** Yields the lines that arrive, and ends when the connection does, for whatever reason. */
async function* linesOf(socket: Socket): AsyncGenerator<string, undefined> {
  let text = "";
  let open = true;
  let wake = () => {};
  const end = () => {
    open = false;
    wake();
  };
  socket.on("error", () => undefined); // "close" follows.
  socket.on("close", end);
  socket.on("data", (chunk) => {
    text += chunk.toString();
    wake();
  });
  while (open || text.includes("\n")) {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const at = text.indexOf("\n");
    if (at < 0) {
      await woken;
      continue;
    }
    yield text.slice(0, at);
    text = text.slice(at + 1);
  }
  return undefined;
}

/** In a session of its own: a terminal's Ctrl-C and the end of its starter leave it running. */
async function startSupervisor(directory: string, { temporary = false }: Options): Promise<ChildProcess> {
  const log = await open(path.join(directory, "supervisor.log"), "a", 0o600);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const program = path.join(ROOT, "lib", "db", "embedded", "supervisor.ts");
  const flags = ["--disable-warning=ExperimentalWarning", "--import", tsx];
  const child = spawn(process.execPath, [...flags, program, directory, ...(temporary ? ["--temporary"] : [])], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  child.unref();
  return child;
}
