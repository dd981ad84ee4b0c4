import { describe, expect, it } from "vitest";
import { buildPolicy } from "./build-policy";
import { explainServer, outcomes } from "./explain-server";
import { findFormat, FORMATS } from "./formats/index";
import type { Format } from "./formats/format";
import { STRICTNESSES } from "./policy";
import { ENGINES } from "./testing/engines";
import { CLUSTER, SHOP, tool } from "./testing/servers";

const recommended = { strictness: "recommended" } as const;

function formatOf(id: string): Format {
  const format = findFormat(id);
  if (format === null) throw new Error(id);
  return format;
}

describe("explainServer", () => {
  it.each([
    [
      "intercept",
      "With Intercept, of 9 tools, 2 may be called without limit, 4 are limited and 3 are refused. Arguments are checked in calls of 3. A tool that the file does not name is refused.",
    ],
    [
      "cursor",
      "With Cursor, of 9 tools, 2 may be called without limit and 7 ask first. Before a tool that the file does not name, Cursor asks.",
    ],
    [
      "vscode",
      "With VS Code, of 9 tools, 4 may be called without limit and 5 are refused. The agent of this file has no tool that the file does not name.",
    ],
  ])("%s", (id, expected) => expect(explainServer(CLUSTER, formatOf(id), recommended)).toBe(expected));

  it("says when LiteLLM cannot refuse what it does not know", () => {
    const server = { ...CLUSTER, tools: [tool("shell", "Execute", 5)] };
    expect(explainServer(server, formatOf("litellm"), recommended)).toBe(
      "With LiteLLM, of 1 tool, 1 is refused. A tool that the file does not name is let through.",
    );
  });

  it("counts as refused what the file refuses", () => {
    for (const id of ["intercept", "policylayer", "toolhive", "agentgateway", "gemini-cli"] as const) {
      for (const server of [CLUSTER, SHOP]) {
        for (const strictness of STRICTNESSES) {
          const { text } = formatOf(id).render(buildPolicy(server, { strictness }), { sourceUrl: null, ruleset: "r" });
          const passes = ENGINES[id](text);
          const args = {
            ...{ name: "a", container: "c", command: "ls", image: "i", namespace: "n", path: "p", url: "https://a" },
            ...{ sql: "select 1", label: "l", to: "t", body: "b", ids: [], charge: "c", recipient: "r", amount: 1 },
          };
          const refused = server.tools.filter(({ name }) => !passes(name, args)).length;
          const said = /(\d+) (is|are) refused/.exec(outcomes(server, formatOf(id), { strictness }))?.[1] ?? "0";
          expect(said, `${id} ${server.slug} ${strictness}`).toBe(String(refused));
        }
      }
    }
  });

  it("counts every tool once in every format", () => {
    for (const format of FORMATS) {
      const counts = outcomes(SHOP, format, recommended).match(/\d+/g) ?? [];
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(SHOP.tools.length);
    }
  });
});
