import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ServerRecordSchema, type ServerRecord } from "@/lib/catalogue/server";
import { MAX_SHARED, mergeRecords, recordId, type Member } from "./merge";

type Sketch = Partial<Pick<ServerRecord, "registryName">> & {
  at: string;
  npm?: string[];
  oci?: string[];
  url?: string[];
  repo?: string;
  folder?: string;
};

function member({ at, registryName = null, npm = [], oci = [], url = [], repo, folder = "" }: Sketch): Member {
  const source = at.slice(0, at.indexOf("/"));
  const sourceId = at.slice(source.length + 1);
  const packages = [
    ...npm.map((identifier) => ({ registryType: "npm", identifier })),
    ...oci.map((identifier) => ({ registryType: "oci", identifier })),
  ];
  const record = ServerRecordSchema.parse({
    ...{ source, sourceId, registryName, name: sourceId, packages },
    repository: repo === undefined ? null : { url: repo, subfolder: folder },
    remotes: url.map((address) => ({ transport: "streamable-http", url: address })),
  });
  return { id: recordId(record), record, stored: null };
}

function groups(...sketches: Sketch[]): string[][] {
  return groupsOf(sketches.map(member));
}

function groupsOf(members: Member[]): string[][] {
  return mergeRecords(members)
    .map((cluster) => cluster.members.map(({ id }) => id).sort())
    .sort();
}

describe("records are one server", () => {
  test("when two sources name it differently and agree on the package", () => {
    expect(
      groups(
        { at: "official/io.github.acme/files", registryName: "io.github.acme/files", npm: ["@acme/files-mcp"] },
        { at: "docker/files", npm: ["@acme/files-mcp@1.2.0"] },
      ),
    ).toEqual([["docker/files", "official/io.github.acme/files"]]);
  });

  test("when they agree on the repository, however it is written", () => {
    expect(
      groups(
        { at: "official/a", npm: ["files"], repo: "https://github.com/Acme/Files.git" },
        { at: "docker/b", oci: ["mcp/files"], repo: "git+ssh://git@github.com/acme/files" },
      ),
    ).toEqual([["docker/b", "official/a"]]);
  });

  test("when they agree on the whole remote address", () => {
    const address = "https://mcp.acme.dev/v1/";
    expect(groups({ at: "official/a", url: [address] }, { at: "docker/b", url: ["https://MCP.acme.dev/v1"] })).toEqual([
      ["docker/b", "official/a"],
    ]);
  });

  test("when one registry name differs in case only", () => {
    expect(
      groups(
        { at: "official/a", registryName: "io.github.Acme/x" },
        { at: "pulse/b", registryName: "io.github.acme/X" },
      ),
    ).toHaveLength(1);
  });
});

describe("records are different servers", () => {
  test("when one source lists several in one repository; a third source's record joins none of them", () => {
    const repo = "https://github.com/acme/servers";
    expect(
      groups(
        { at: "official/time", npm: ["@acme/time"], repo },
        { at: "official/fetch", npm: ["@acme/fetch"], repo },
        { at: "docker/fetch", oci: ["mcp/fetch"], repo },
      ),
    ).toHaveLength(3);
  });

  test("when packages of one kind differ in one repository", () => {
    const repo = "https://github.com/acme/servers";
    expect(
      groups({ at: "official/time", npm: ["@acme/time"], repo }, { at: "toolhive/fetch", npm: ["fetch"], repo }),
    ).toHaveLength(2);
  });

  test("when their folders in the repository differ, or only one names a folder", () => {
    const repo = "https://github.com/acme/servers";
    expect(
      groups(
        { at: "official/time", repo, folder: "src/time" },
        { at: "docker/fetch", repo, folder: "src/fetch" },
        { at: "docker/all", repo },
      ),
    ).toHaveLength(3);
  });

  test("when they share no more than a host, a template, a placeholder or a private address", () => {
    for (const [one, two] of [
      ["https://gateway.acme.dev/a", "https://gateway.acme.dev/b"],
      ["https://{tenant}.acme.dev/mcp", "https://{tenant}.acme.dev/mcp"],
      ["http://localhost:3000/mcp", "http://localhost:3000/mcp"],
      ["https://example.com/mcp", "https://example.com/mcp"],
      ["http://10.0.0.7/mcp", "http://10.0.0.7/mcp"],
      ["https://your-server.dev/mcp", "https://your-server.dev/mcp"],
      ["not an address", "not an address"],
    ]) {
      expect(groups({ at: "a/1", url: [one ?? ""] }, { at: "b/2", url: [two ?? ""] })).toHaveLength(2);
    }
  });

  test("when all that they share is a launcher", () => {
    expect(groups({ at: "a/1", npm: ["mcp-remote"] }, { at: "b/2", npm: ["mcp-remote"] })).toHaveLength(2);
  });

  test("when a source gives one address to many of its servers", () => {
    const shared = Array.from({ length: MAX_SHARED + 1 }, (_, index) => ({
      at: `a/${index}`,
      url: ["https://gate.acme.dev/mcp"],
    }));
    expect(groups(...shared)).toHaveLength(MAX_SHARED + 1);
  });

  test("when one record names the addresses of a whole family that another source lists one by one", () => {
    expect(
      groups(
        { at: "official/family", url: ["https://logs.acme.dev/mcp", "https://docs.acme.dev/mcp"] },
        { at: "docker/logs", url: ["https://logs.acme.dev/mcp"] },
        { at: "docker/docs", url: ["https://docs.acme.dev/mcp"] },
      ),
    ).toHaveLength(3);
  });
});

describe("stored servers", () => {
  test("one that gains a record goes on, and absorbs another when a record joins the two", () => {
    const old = member({ at: "docker/files", oci: ["mcp/files"] });
    const other = member({ at: "official/files", npm: ["files"] });
    const bridge = member({ at: "toolhive/files", oci: ["mcp/files"], npm: ["files"] });
    const [cluster, ...rest] = mergeRecords([
      { ...old, stored: { rowId: 10, serverId: 1 } },
      { ...other, stored: { rowId: 11, serverId: 2 } },
      bridge,
    ]);
    expect(rest).toEqual([]);
    expect(cluster).toMatchObject({ serverId: 1, absorbed: [2] });
  });

  test("one that splits goes on where its first record is", () => {
    const clusters = mergeRecords([
      { ...member({ at: "docker/a", oci: ["mcp/a"] }), stored: { rowId: 10, serverId: 1 } },
      { ...member({ at: "official/b", npm: ["b"] }), stored: { rowId: 11, serverId: 1 } },
    ]);
    expect(clusters.map(({ members, serverId }) => [members[0]?.id, serverId])).toEqual([
      ["docker/a", 1],
      ["official/b", null],
    ]);
  });
});

const sketches = fc.uniqueArray(
  fc.record({
    at: fc
      .tuple(fc.constantFrom("official", "docker", "toolhive"), fc.integer({ min: 0, max: 8 }))
      .map((parts) => parts.join("/")),
    registryName: fc.option(fc.constantFrom("io.a/x", "io.a/y", "io.b/z")),
    npm: fc.subarray(["p", "q", "r"]),
    oci: fc.subarray(["mcp/p", "ghcr.io/a/q", "ghcr.io/a/r"], { maxLength: 1 }),
    url: fc.subarray(["https://a.acme.dev/mcp", "https://b.acme.dev/mcp"]),
    repo: fc.option(fc.constantFrom("https://github.com/a/x", "https://github.com/a/y"), { nil: undefined }),
    folder: fc.constantFrom("", "src"),
  }),
  { maxLength: 12, selector: (sketch) => sketch.at },
);

test("property: the order in which records come makes no difference", () => {
  fc.assert(
    fc.property(
      sketches.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(groupsOf(shuffled.map(member))).toEqual(groupsOf(list.map(member)));
      },
    ),
  );
});

test("property: every record is in exactly one server, and a shared registry name always joins", () => {
  fc.assert(
    fc.property(sketches, (list) => {
      const members = list.map(member);
      const clusters = mergeRecords(members);
      expect(clusters.flatMap((cluster) => cluster.members.map(({ id }) => id)).sort()).toEqual(
        members.map(({ id }) => id).sort(),
      );
      for (const name of ["io.a/x", "io.a/y", "io.b/z"]) {
        const holding = clusters.filter((cluster) =>
          cluster.members.some(({ record }) => record.registryName === name),
        );
        expect(holding.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe("records that a reviewer took apart", () => {
  const [a, b, c] = [
    { at: "docker/a", npm: ["shared"] },
    { at: "official/b", npm: ["shared"] },
    { at: "toolhive/c", npm: ["shared"] },
  ];
  const parted = (sketches: Sketch[], ...pairs: [string, string][]): string[][] =>
    mergeRecords(
      sketches.map(member),
      pairs.map((records) => ({ records })),
    )
      .map(({ members }) => members.map(({ id }) => id))
      .sort();

  test("are never one server, whatever they share and whoever stands between them", () => {
    expect(parted([a, b, c], ["docker/a", "official/b"])).toEqual([["docker/a", "toolhive/c"], ["official/b"]]);
    expect(parted([a, b, c], ["official/b", "docker/a"], ["docker/a", "toolhive/c"])).toEqual([
      ["docker/a"],
      ["official/b", "toolhive/c"],
    ]);
    expect(parted([c, b, a], ["docker/a", "nobody/x"])).toHaveLength(1);
  });

  test("property: no set holds both, in whatever order records come", () => {
    const sketch = fc.record({
      npm: fc.subarray(["x", "y"]),
      url: fc.subarray(["https://m.acme.dev/1", "https://m.acme.dev/2"]),
    });
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 2, maxLength: 8 }), (sketches) => {
        const members = sketches.map((one, index) => member({ at: `s${index}/r`, ...one }));
        const separations = [{ records: ["s0/r", "s1/r"] as const }];
        const sets = (list: Member[]): string[][] =>
          mergeRecords(list, separations)
            .map((cluster) => cluster.members.map(({ id }) => id).sort())
            .sort();
        expect(sets(members).some((ids) => ids.includes("s0/r") && ids.includes("s1/r"))).toBe(false);
        expect(sets(members.toReversed())).toEqual(sets(members));
      }),
    );
  });
});

test("a merge says by which keys, and only those that decided it", () => {
  const [cluster] = mergeRecords(
    [
      { at: "docker/a", npm: ["shared"], url: ["https://only.acme.dev/mcp"] },
      { at: "official/b", npm: ["shared"], registryName: "io.acme/b" },
    ].map(member),
  );
  expect([...(cluster?.evidence ?? [])]).toEqual([
    ["docker/a", ["npm:shared"]],
    ["official/b", ["npm:shared"]],
  ]);
});
