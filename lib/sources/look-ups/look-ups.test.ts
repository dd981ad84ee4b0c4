import { beforeAll, describe, expect, test, vi } from "vitest";
import { ServerRecordSchema } from "@/lib/catalogue/server";
import { serve, type Loopback } from "@/lib/http/testing/loopback";
import { githubLookUp } from "./github";
import { LOOK_UPS } from ".";
import { npm } from "./npm";
import { pypi } from "./pypi";

let answers: Record<string, unknown> = {};
let register: Loopback;

beforeAll(async () => {
  register = await serve((request, response) => {
    const body = answers[request.url ?? ""];
    response.writeHead(body === undefined ? 404 : 200).end(typeof body === "string" ? body : JSON.stringify(body));
  });
  vi.stubEnv("ALLOW_PRIVATE_HOSTS", "1");
  vi.stubEnv("NPM_REGISTRY", `${register.url}/`);
  vi.stubEnv("PYPI_INDEX", `${register.url}/simple/`);
  vi.stubEnv("GITHUB_TOKEN", "a-token");
  return register.close;
});

test("each key is one register's", () => {
  const handlers = (key: string) => LOOK_UPS.filter((one) => one.handles(key)).map(({ id }) => id);
  expect(handlers("npm:@example/notes")).toEqual(["npm"]);
  expect(handlers("pypi:notes")).toEqual(["pypi"]);
  expect(handlers("repo:github.com/example/notes#packages/a")).toEqual(["github"]);
  expect(handlers("repo:gitlab.com/example/notes")).toEqual([]);
});

describe("npm", () => {
  test("version, deprecation, repository and maintainers; its mcpName is not believed", async () => {
    answers = {
      "/@example%2Fnotes/latest": {
        name: "@example/notes",
        version: "2.0.0",
        mcpName: "io.github.somebody-else/famous",
        description: "Keeps notes.",
        deprecated: "Use @example/more-notes.",
        repository: { type: "git", url: "git+https://github.com/example/mono.git", directory: "packages/notes" },
        maintainers: Array.from({ length: 60 }, (_, index) => ({ name: `m${index}`, email: "m@example.com" })),
      },
    };
    const item = await npm.lookUp("npm:@example/notes", {});
    expect(item.kind).toBe("record");
    if (item.kind !== "record") return;
    expect(ServerRecordSchema.parse(item.record)).toMatchObject({
      source: "npm",
      sourceId: "@example/notes",
      registryName: null,
      name: "notes",
      version: "2.0.0",
      status: "deprecated",
      statusMessage: "Use @example/more-notes.",
      repository: { url: "git+https://github.com/example/mono.git", subfolder: "packages/notes" },
    });
    expect(item.record.maintainers).toHaveLength(50);
  });

  test("no such package is skipped, an error page has failed", async () => {
    answers = { "/page/latest": "<html></html>" };
    expect(await npm.lookUp("npm:gone", {})).toMatchObject({ kind: "skipped", id: "npm:gone", reason: "not found" });
    expect(await npm.lookUp("npm:page", {})).toMatchObject({ kind: "failed", reason: "not JSON" });
  });

  test("a name cannot lead elsewhere", async () => {
    answers = {};
    const before = register.requests.length;
    await npm.lookUp("npm:../../secret?x=#y", {});
    expect(register.requests.slice(before).map(({ url }) => url)).toEqual(["/..%2F..%2Fsecret%3Fx%3D%23y/latest"]);
  });
});

test("pypi: version, withdrawal and the link that leads to a code host", async () => {
  answers = {
    "/pypi/notes/json": {
      info: {
        name: "notes",
        version: "1.0",
        summary: "Keeps notes.",
        author: "A. Nyone",
        home_page: null,
        project_urls: { Documentation: "https://docs.example.com", Source: "https://github.com/example/notes" },
        classifiers: ["Development Status :: 7 - Inactive"],
        yanked: false,
      },
      urls: [{ upload_time_iso_8601: "2026-01-01T00:00:00Z" }],
    },
  };
  expect(await pypi.lookUp("pypi:notes", {})).toMatchObject({
    kind: "record",
    record: {
      status: "deprecated",
      repository: { url: "https://github.com/example/notes" },
      packages: [{ registryType: "pypi", identifier: "notes", version: "1.0" }],
      updatedAt: "2026-01-01T00:00:00Z",
      maintainers: ["A. Nyone"],
    },
  });
});

describe("GitHub", () => {
  const repository = (more: object) => ({
    full_name: "example/notes",
    name: "notes",
    owner: { login: "Example" },
    html_url: "https://github.com/example/notes",
    stargazers_count: 12,
    archived: false,
    fork: false,
    ...more,
  });
  const document = (name: string) => ({
    name,
    version: "1.0.0",
    packages: [{ registryType: "npm", identifier: "@example/notes" }],
  });
  const look = async (key = "repo:github.com/example/notes") => {
    const item = await githubLookUp(register.url, `${register.url}/raw`).lookUp(key, {});
    return item.kind === "record" ? ServerRecordSchema.parse(item.record) : item;
  };

  test("stars and server.json at the root", async () => {
    answers = {
      "/repos/example/notes": repository({}),
      "/raw/example/notes/HEAD/server.json": document("io.github.example/notes"),
    };
    expect(await look()).toMatchObject({
      sourceId: "example/notes",
      registryName: "io.github.example/notes",
      popularity: 12,
      packages: [{ identifier: "@example/notes" }],
      repository: { url: "https://github.com/example/notes", subfolder: null },
    });
    expect(register.requests.at(-2)?.headers.authorization).toBe("Bearer a-token");
    expect(register.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  test("a name outside the owner's namespace is not the repository's to claim", async () => {
    answers = {
      "/repos/example/notes": repository({}),
      "/raw/example/notes/HEAD/server.json": document("io.github.famous/notes"),
    };
    expect(await look()).toMatchObject({ registryName: null });
  });

  test("a fork's server.json is its parent's", async () => {
    answers = {
      "/repos/example/notes": repository({ fork: true }),
      "/raw/example/notes/HEAD/server.json": document("io.github.example/notes"),
    };
    expect(await look()).toMatchObject({ registryName: null, packages: [] });
  });

  test("archived, without server.json, a folder of it", async () => {
    answers = { "/repos/example/notes": repository({ archived: true }) };
    expect(await look("repo:github.com/example/notes#packages/a")).toMatchObject({
      sourceId: "example/notes#packages/a",
      status: "deprecated",
      repository: { subfolder: "packages/a" },
    });
  });

  test("a server.json that cannot be used is as good as none", async () => {
    answers = { "/repos/example/notes": repository({}), "/raw/example/notes/HEAD/server.json": "<html></html>" };
    expect(await look()).toMatchObject({ sourceId: "example/notes", packages: [] });
  });
});
