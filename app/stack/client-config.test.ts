import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CONFIG, readClientConfig } from "./client-config";

function referenceOf(entry: unknown): string | null {
  const read = readClientConfig(JSON.stringify({ mcpServers: { one: entry } }));
  return "servers" in read ? (read.servers[0]?.reference ?? null) : read.problem;
}

const run = (command: string, ...args: string[]) => ({ command, args });

describe("readClientConfig", () => {
  it.each([
    [run("npx", "-y", "@example/files@1.2.0", "/home/me"), "npm:@example/files"],
    [run("npx", "--package=example-files", "files", "--token", "t"), "npm:example-files"],
    [run("C:\\node\\npx.cmd", "example-files@latest"), "npm:example-files"],
    [run("cmd", "/c", "npx", "-y", "example-files"), "npm:example-files"],
    [run("pnpm", "dlx", "example-files"), "npm:example-files"],
    [run("uvx", "example_ledger[http]==1.0"), "pypi:example_ledger"],
    [run("uvx", "--from", "example-ledger", "ledger"), "pypi:example-ledger"],
    [run("docker", "run", "-i", "--rm", "-e", "KEY=a/b", "ghcr.io/example/ledger:1.0"), "oci:ghcr.io/example/ledger"],
    [{ url: "https://user:pass@mcp.example.com/key/s3cret?token=t" }, "host:mcp.example.com"],
    [run("npx", "-y", "mcp-remote", "https://mcp.example.com/s3cret", "--header", "A: b"), "host:mcp.example.com"],
    [{ url: "http://127.0.0.1:3000/mcp" }, null],
    [{ url: "http://localhost/mcp" }, null],
    [run("node", "/home/me/server.js"), null],
    [run("npx", "--registry", "https://registry.example"), null],
    [run("npx", "./local"), null],
    ["text", null],
    [{}, null],
  ])("%j → %s", (entry, reference) => expect(referenceOf(entry)).toBe(reference));

  it("takes the shapes of other clients", () => {
    const entry = { one: { url: "https://mcp.example.com" } };
    for (const config of [{ mcpServers: entry }, { servers: entry }, { mcp: { servers: entry } }]) {
      expect(readClientConfig(JSON.stringify(config))).toEqual({
        servers: [{ name: "one", reference: "host:mcp.example.com" }],
      });
    }
  });

  it.each([
    ["{", /not JSON/],
    ["[]", /no object mcpServers/],
    ['{"mcpServers": {}}', /names no server/],
    [`"${"x".repeat(MAX_CONFIG)}"`, /longer than/],
  ])("says what is wrong with %.20s", (text, why) => {
    const read = readClientConfig(text);
    expect("problem" in read ? read.problem : "").toMatch(why);
  });

  it("never keeps a value of the environment, a header or a later argument", () => {
    const secret = fc.stringMatching(/^[a-z0-9]{12,30}$/).map((text) => `SECRET${text}`);
    const command = fc.constantFrom("npx", "uvx", "docker", "node", "podman");
    const before = fc.constantFrom([], ["-y"], ["run", "-i"], ["run", "--rm", "-e"], ["--api-key"], ["run", "--env"]);
    fc.assert(
      fc.property(command, before, secret, (program, flags, value) => {
        const env = { KEY: value };
        const args = [...flags, ...(flags.length > 0 ? [`KEY=${value}`] : ["example-files"]), `--key=${value}`, value];
        const text = JSON.stringify({ mcpServers: { one: { command: program, args, env, headers: env } } });
        expect(JSON.stringify(readClientConfig(text))).not.toContain("SECRET");
      }),
    );
  });

  it("reads any JSON without failing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ mcpServers: value })),
        ),
        (text) => {
          const read = readClientConfig(text);
          expect("servers" in read || read.problem.length > 0).toBe(true);
        },
      ),
    );
  });
});
