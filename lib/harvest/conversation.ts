import { terminalText } from "@/lib/catalogue/text";
import type { ProtocolLimits } from "./protocol/limits";
import { listTools, type ToolList } from "./protocol/list-tools";
import { RpcError } from "./protocol/messages";
import { isMethodNotFound, type Session } from "./protocol/session";
import type { Transport } from "./protocol/transport";
import { HarvestError, type ServerInfo } from "./result";

export type Answer = ToolList & { serverInfo: ServerInfo | null; protocol: string };

/** Reads the tools of an open session; a server that knows no `tools/list` has none. */
export async function askForTools(session: Session, transport: Transport, limits: ProtocolLimits): Promise<Answer> {
  const { serverInfo, protocol } = session;
  try {
    const list = await listTools((params) => session.request("tools/list", params), limits);
    return { ...list, problems: [...transport.problems, ...list.problems], serverInfo, protocol };
  } catch (error) {
    if (!isMethodNotFound(error)) throw error;
    return { tools: [], complete: true, problems: transport.problems, serverInfo, protocol };
  }
}

/** What went wrong in the protocol, as a harvest failure. */
export function asHarvestError(error: unknown): Error {
  if (error instanceof RpcError) {
    return new HarvestError("refused", `the server answered with error ${error.code}: ${terminalText(error.message)}`);
  }
  if (error instanceof Error && error.name === "ZodError") {
    return new HarvestError("protocol error", "the server's answer to tools/list is not usable", { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
}
