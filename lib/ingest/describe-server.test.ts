import { describe, expect, test } from "vitest";
import type { ServerRecord } from "@/lib/catalogue/server";
import { describeServer, type ServerDescription } from "./describe-server";
import { aRecord, TEST_CONTEXT } from "./testing";

function described(...records: (ServerRecord | { gone: ServerRecord })[]): ServerDescription {
  const items = records.map((item) =>
    "gone" in item ? { record: item.gone, gone: true } : { record: item, gone: false },
  );
  return describeServer(items, TEST_CONTEXT.rank);
}

describe("the name", () => {
  test.each([
    ["a registry name", aRecord("docker/x", { registryName: "io.acme/files", npm: "files" }), "io.acme/files", "files"],
    ["else the package", aRecord("docker/x", { npm: "@acme/files@1.0.0" }), "@acme/files", "files"],
    [
      "else the repository",
      aRecord("docker/x", { repository: { url: "https://github.com/Acme/Files", subfolder: "src/x" } }),
      "acme/files/src/x",
      "x",
    ],
    ["else what the source calls it", aRecord("docker/My Files"), "My Files", "My Files"],
  ])("is %s", (_, record, name, title) => {
    expect(described(record)).toMatchObject({ name, title });
  });
});

test("each fact comes from the most trusted source that states it", () => {
  const docker = aRecord("docker/files", {
    title: "Docker's",
    description: "Docker's words",
    popularity: 9,
    version: "1.0.0",
  });
  const official = aRecord("official/files", { registryName: "io.acme/files", description: "The author's words" });
  const expected = {
    name: "io.acme/files",
    title: "Docker's",
    description: "The author's words",
    version: "1.0.0",
    popularity: 9,
  };
  expect(described(docker, official)).toMatchObject(expected);
  expect(described(official, docker)).toEqual(described(docker, official));
});

describe("the status", () => {
  const active = aRecord("official/new", { registryName: "io.acme/new" });
  const deleted = aRecord("official/old", { registryName: "io.acme/old", status: "deleted", statusMessage: "renamed" });

  test("is the most trusted source's: a withdrawal there counts although a mirror still lists it", () => {
    expect(described(deleted, aRecord("docker/old"))).toMatchObject({ status: "deleted", statusMessage: "renamed" });
  });

  test("is active when one source renamed its record", () => {
    expect(described(deleted, active)).toMatchObject({ status: "active", name: "io.acme/new" });
  });

  test("ignores records that are gone, until all of them are", () => {
    expect(described({ gone: deleted }, active)).toMatchObject({ status: "active" });
    expect(described({ gone: active })).toMatchObject({ status: "deleted", name: "io.acme/new" });
  });
});

describe("what only adds to a listing", () => {
  const listed = aRecord("official/a", { registryName: "io.acme/a", npm: "a", description: "listed" });
  const withdrawn = aRecord("npm/a", { npm: "a", status: "deprecated", statusMessage: "Use b", description: "npm" });
  const asked = aRecord("asked/io.acme/a", { registryName: "io.acme/a", npm: "a" });

  test("keeps no server alive", () => {
    expect(described(listed, asked)).toMatchObject({ status: "active" });
    expect(described({ gone: listed }, asked, withdrawn)).toMatchObject({ status: "deleted", name: "io.acme/a" });
  });
  test("says that a package was given up, unless the registry says more", () => {
    expect(described(withdrawn, listed)).toMatchObject({
      ...{ status: "deprecated", statusMessage: "Use b", description: "listed" },
    });
    const deleted = { ...listed, status: "deleted" as const, statusMessage: "spam" };
    expect(described(withdrawn, deleted)).toMatchObject({ status: "deleted", statusMessage: "spam" });
  });
  test("gives the version that a registry leaves out", () => {
    const known = { ...withdrawn, packages: withdrawn.packages.map((item) => ({ ...item, version: "1.2.3" })) };
    expect(described(listed, known).packages).toMatchObject([{ identifier: "a", version: "1.2.3" }]);
  });
});

test("packages and remotes of all records, each once", () => {
  const remotes = [{ transport: "sse" as const, url: "https://a.acme.dev/sse/" }];
  const one = aRecord("official/a", { npm: ["files", "files@2.0.0"], remotes });
  const two = aRecord("docker/a", { npm: "other", remotes: [{ transport: "sse", url: "https://a.acme.dev/sse" }] });
  const { packages, remotes: merged } = described(one, two);
  expect(packages.map(({ identifier }) => identifier)).toEqual(["files", "other"]);
  expect(merged.map(({ url }) => url)).toEqual(["https://a.acme.dev/sse/"]);
});
