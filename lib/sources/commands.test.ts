import fc from "fast-check";
import { expect, test } from "vitest";
import { launchTarget } from "./commands";

const target = (line: string) => {
  const [command = "", ...args] = line.split(" ");
  const { packages, remotes } = launchTarget({ command, args });
  return [
    ...packages.map(({ registryType, identifier, version }) => [registryType, identifier, version]),
    ...remotes.map(({ transport, url }) => [transport, url]),
  ];
};

test.each([
  ["npx -y @example/notes-mcp@1.2.3 --verbose", ["npm", "@example/notes-mcp", "1.2.3"]],
  ["npx notes-mcp@latest", ["npm", "notes-mcp", null]],
  ["npx --package=@example/notes notes-server", ["npm", "@example/notes", null]],
  ["npx -p notes@2 notes-server", ["npm", "notes", "2"]],
  ["/usr/local/bin/bunx notes-mcp", ["npm", "notes-mcp", null]],
  ["pnpm dlx notes-mcp", ["npm", "notes-mcp", null]],
  ["cmd /c npx -y notes-mcp", ["npm", "notes-mcp", null]],
  ["uvx notes-mcp==0.4.1", ["pypi", "notes-mcp", "0.4.1"]],
  ["uvx --python 3.12 notes-mcp@latest", ["pypi", "notes-mcp", null]],
  ["uvx --from notes[all] notes-server", ["pypi", "notes", null]],
  ["uv tool run notes-mcp --path /data", ["pypi", "notes-mcp", null]],
  ["pipx run notes-mcp", ["pypi", "notes-mcp", null]],
  [
    "docker run -i --rm -e TOKEN -v /a:/b --init ghcr.io/example/notes:1.0 stdio",
    ["oci", "ghcr.io/example/notes:1.0", null],
  ],
  ["docker run mcp/notes:latest", ["oci", "mcp/notes", null]],
  ["dnx Example.Notes@1.0.0", ["nuget", "Example.Notes", "1.0.0"]],
  ["npx -y mcp-remote https://notes.example.com/mcp", ["streamable-http", "https://notes.example.com/mcp"]],
  [
    "npx mcp-remote@latest https://notes.example.com/sse --transport sse-only",
    ["sse", "https://notes.example.com/sse"],
  ],
])("%s names %s", (line, expected) => {
  expect(target(line)).toEqual([expected]);
});

test.each([
  ...["npx -y https://github.com/example/notes", "npx github:example/notes", "npx ./dist/index.js", "npx"],
  ...["uvx --from git+https://github.com/example/notes notes", "uv run server.py", "pipx run ./notes.py"],
  ...["node /path/to/index.js", "python -m notes", "docker run -i notes:latest", "docker compose up", "bash -c ls"],
])("%s names nothing that identifies a server", (line) => {
  expect(target(line)).toEqual([]);
});

test("environment variables are kept by name alone", () => {
  const { packages } = launchTarget({ command: "npx", args: ["notes-mcp"], envNames: ["NOTES_TOKEN"] });
  expect(packages[0]?.environment).toEqual([{ name: "NOTES_TOKEN", required: true, secret: false }]);
});

test("whatever a stranger writes, at most one thing is named", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("npx", "docker", "run", "-e", "uvx", "--from", "mcp-remote", "https://a.b/c"),
  );
  fc.assert(
    fc.property(word, fc.array(word), (command, args) => {
      const { packages, remotes } = launchTarget({ command, args });
      expect(packages.length + remotes.length).toBeLessThanOrEqual(1);
    }),
  );
});
