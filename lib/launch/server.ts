import type { ChildProcess } from "node:child_process";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { InvalidInputError } from "@/lib/errors";
import { hasEnded, startNext } from "./child";

const READY_MS = 120_000;

/** @throws InvalidInputError when another program listens on that port. */
export async function requirePort(port: number): Promise<void> {
  const server = net.createServer();
  const code = await new Promise<string | undefined>((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  const why = code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${code})`;
  throw new InvalidInputError(`Port ${port} ${why}. Choose another one: PORT=${port + 1} npm start`);
}

type ServerOptions = {
  port: number;
  databaseUrl: string;
  dev: boolean;
  variables?: Record<string, string>;
  /** Another app than ours. */
  directory?: string;
};

/** Starts the web server and waits until its first page has been answered. */
export async function startServer(options: ServerOptions): Promise<ChildProcess> {
  const { port, databaseUrl, dev, variables, directory = "." } = options;
  const child = startNext([dev ? "dev" : "start", directory, "--port", String(port)], {
    variables: {
      DATABASE_URL: databaseUrl,
      NODE_ENV: dev ? "development" : "production",
      PORT: String(port),
      ...variables,
    },
    output: dev ? "pass" : "errors",
  });
  for (const end = Date.now() + READY_MS; Date.now() < end && !hasEnded(child); await sleep(50)) {
    if (await answers(port)) return child;
  }
  child.kill("SIGTERM");
  throw new Error("The web server did not start; its messages are above.");
}

/** Whether a page comes, whatever it says. */
async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}
