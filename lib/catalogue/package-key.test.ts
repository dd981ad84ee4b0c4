import { describe, expect, test } from "vitest";
import { packageKey } from "./package-key";

describe("packageKey", () => {
  test.each([
    ["npm", "@Acme/Files@1.2.3", "npm:@acme/files"],
    ["npm", "files@latest", "npm:files"],
    ["pypi", "Acme_Files[cli]==1.0", "pypi:acme-files"],
    ["oci", "docker.io/mcp/fetch:1.0@sha256:00", "oci:mcp/fetch"],
    ["oci", "ghcr.io/acme/files:latest", "oci:ghcr.io/acme/files"],
    ["oci", "registry.acme.dev:5000/files", "oci:registry.acme.dev:5000/files"],
    ["nuget", "Acme.Files", "nuget:acme.files"],
    ["npm", " ", null],
  ])("%s %s → %s", (registryType, identifier, key) => {
    expect(packageKey({ registryType, identifier })).toBe(key);
  });
});
