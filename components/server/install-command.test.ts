import { describe, expect, it } from "vitest";
import { PackageSchema } from "@/lib/catalogue/server";
import { installCommand } from "./install-command";

describe("installCommand", () => {
  it.each([
    ["npm", "@scope/server", "1.2.3", "npx -y @scope/server@1.2.3"],
    ["npm", "plain-server", null, "npx -y plain-server"],
    ["npm", "@@scope/server", "1.0.0", null],
    ["npm", "server; rm -rf ~", "1.0.0", null],
    ["npm", "server", "1.0.0 && curl", "npx -y server"],
    ["npm", "--package=evil", null, null],
    ["pypi", "mcp-server-time", "2025.1", "uvx mcp-server-time==2025.1"],
    ["oci", "ghcr.io/acme/server", "1.0", "docker run -i --rm ghcr.io/acme/server:1.0"],
    ["oci", "localhost:5000/server", "1.0", "docker run -i --rm localhost:5000/server:1.0"],
    ["oci", "acme/server:2", "1.0", "docker run -i --rm acme/server:2"],
    ["oci", "$(id)", null, null],
    ["mcpb", "https://example.org/a.mcpb", null, null],
  ])("%s %s %s", (registryType, identifier, version, command) => {
    expect(installCommand(PackageSchema.parse({ registryType, identifier, version }))).toBe(command);
  });
});
