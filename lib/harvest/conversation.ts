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
    const ask = (): Promise<ToolList> => listTools((params) => session.request("tools/list", params), limits);
    const first = await ask();
    const list = first.complete && first.tools.length > 0 ? await comparedTo(first, ask) : first;
    return { ...list, problems: [...transport.problems, ...list.problems], serverInfo, protocol };
  } catch (error) {
    if (!isMethodNotFound(error)) throw error;
    return { tools: [], complete: true, problems: transport.problems, serverInfo, protocol };
  }
}

/**
 * Asks a second time: of a server that answers otherwise each time nothing is known to be gone, and it is said. A second
 * answer that fails takes nothing from the first.
 */
async function comparedTo(first: ToolList, ask: () => Promise<ToolList>): Promise<ToolList> {
  const second = await ask().catch(() => null);
  if (second === null || contentOf(second) === contentOf(first)) return first;
  const message = "the server lists other tools when it is asked again; its first answer is kept";
  return { ...first, complete: false, problems: [{ reason: "list changes", message }, ...first.problems] };
}

/** Names and descriptions, in any order. Schemas are left out: strangers nest them deeper than they can be compared. */
function contentOf({ tools }: ToolList): string {
  return tools
    .map(({ name, description }) => JSON.stringify([name, description]))
    .sort()
    .join("\n");
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
