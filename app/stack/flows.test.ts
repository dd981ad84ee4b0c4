import { describe, expect, it } from "vitest";
import { attackPatterns } from "@/lib/attacks/load";
import type { Category } from "@/lib/catalogue/category";
import type { Risk } from "@/lib/catalogue/risk";
import type { SignalId } from "@/lib/catalogue/signal";
import { FLOW_KINDS, flowsOf, isWithin, type FlowTool } from "./flows";

function tool(server: string, name: string, category: Category, risk: Risk, ...signals: SignalId[]): FlowTool {
  return { server: { slug: server, title: server }, slug: name, name, category, risk, signals };
}

function kind(id: string) {
  const found = FLOW_KINDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no kind ${id}`);
  return found;
}

const INBOX = tool("mail", "read_inbox", "Read", 2, "untrusted-content");
const SEND = tool("mail", "send_mail", "Write", 3, "sends-data-out");
const SECRET = tool("vault", "get_secret", "Read", 4, "secrets");
const NEW_SECRET = tool("vault", "create_secret", "Write", 4, "secrets");
const SHELL = tool("shell", "run", "Execute", 5, "takes-command");
const EXEC = tool("shell", "run_container", "Execute", 4);

const names = (id: string, tools: FlowTool[]) =>
  flowsOf(kind(id), tools).map(({ from, to, others }) => `${from.name} → ${to.name} + ${others}`);

describe("flowsOf", () => {
  it("names the riskiest pair of each two servers and counts the others", () => {
    expect(names("text-runs", [INBOX, EXEC, SHELL, SECRET])).toEqual(["read_inbox → run + 1"]);
  });

  it("takes secrets that are read, not those that are written", () => {
    expect(names("secrets-out", [SECRET, NEW_SECRET, SEND])).toEqual(["get_secret → send_mail + 0"]);
    expect(names("secrets-out", [NEW_SECRET, SEND])).toEqual([]);
  });

  it("never joins a tool to itself", () => {
    const both = tool("mail", "reply", "Write", 3, "untrusted-content", "sends-data-out");
    expect(names("text-sends", [both])).toEqual([]);
    expect(names("text-sends", [both, SEND])).toEqual(["reply → send_mail + 0"]);
    expect(names("text-sends", [both, INBOX, SEND])).toEqual(["read_inbox → reply + 2"]);
  });

  it("puts flows across servers before those within one", () => {
    const post = tool("chat", "post", "Write", 2, "sends-data-out");
    const flows = flowsOf(kind("text-sends"), [INBOX, SEND, post]);
    expect(flows.map(isWithin)).toEqual([false, true]);
  });

  it("finds nothing where one side is missing", () => {
    for (const one of FLOW_KINDS) expect(flowsOf(one, [SHELL, EXEC])).toEqual([]);
  });
});

it("every kind of flow leads to an attack pattern that is written", () => {
  const slugs = attackPatterns().map(({ slug }) => slug);
  for (const { pattern } of FLOW_KINDS) expect(slugs).toContain(pattern);
});
