import type { Readable } from "node:stream";
import type { FailureReason } from "@/lib/catalogue/reason";
import { terminalText } from "@/lib/catalogue/text";
import { type Answer, asHarvestError, askForTools } from "./conversation";
import type { ProtocolLimits } from "./protocol/limits";
import { openLegacy, openSession, type Session } from "./protocol/session";
import { StdioTransport } from "./protocol/stdio";
import type { Transport } from "./protocol/transport";
import { HarvestError } from "./result";
import { launch, type Program, type Running, type Rung } from "./sandbox";

const STDERR_KEPT = 4_000;

/**
 * Starts the program and reads its tools. A server that ends at the modern question gets a second start with the
 * handshake it knows.
 * @throws HarvestError saying why nothing was learnt.
 */
export async function converse(
  rung: Rung,
  program: Program,
  limits: ProtocolLimits,
  signal?: AbortSignal,
): Promise<Answer> {
  try {
    return await converseOnce(rung, program, limits, openSession, signal);
  } catch (error) {
    if (!(error instanceof EndedAtDiscover)) throw error;
    return converseOnce(rung, program, limits, (transport) => openLegacy(transport, limits.startMs, limits), signal);
  }
}

type Opener = (transport: Transport, limits: ProtocolLimits) => Promise<Session>;

/** The server ended before it answered anything. */
class EndedAtDiscover extends HarvestError {}

async function converseOnce(
  rung: Rung,
  program: Program,
  limits: ProtocolLimits,
  open: Opener,
  signal?: AbortSignal,
): Promise<Answer> {
  const running = await launch(rung, program);
  const transport = new StdioTransport(running, limits);
  const stop = (reason: FailureReason, message: string): void => transport.fail(new HarvestError(reason, message));
  const onAbort = (): void => stop("interrupted", "the run was interrupted");
  const timer = setTimeout(() => stop("timeout", `not finished within ${limits.totalMs / 1000} s`), limits.totalMs);
  signal?.addEventListener("abort", onAbort, { once: true });
  let opened = false;
  const stderr = keepTail(running.stderr);
  void running.ended.then((how) => transport.fail(endError(running, how, opened, stderr())));
  try {
    if (signal?.aborted) onAbort();
    const session = await open(transport, limits);
    opened = true;
    return await askForTools(session, transport, limits);
  } catch (error) {
    throw asHarvestError(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
    await running.close();
  }
}

function endError(running: Running, how: string, opened: boolean, stderr: string): HarvestError {
  const killed = running.killed();
  if (killed !== null) return new HarvestError(killed, `the server was stopped by the sandbox: ${killed}`);
  const said = stderr === "" ? "" : `: ${stderr}`;
  const message = `the server ended (${how}) before it listed its tools${said}`;
  return opened ? new HarvestError("ended", message) : new EndedAtDiscover("ended", message);
}

/** Reads a stream to its end, keeping only the last part for messages. */
function keepTail(stream: Readable): () => string {
  let tail = "";
  stream.on("data", (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-STDERR_KEPT)));
  stream.on("error", () => undefined);
  return () => terminalText(tail.trim().slice(-500), 500);
}
