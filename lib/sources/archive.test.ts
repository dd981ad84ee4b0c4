import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack, type Header } from "tar-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UpstreamError } from "@/lib/errors";
import { unpack } from "./archive";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "archive-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function archive(entries: ({ name: string } & Partial<Header> & { content?: string })[]): Promise<Buffer> {
  const tar = pack();
  for (const { content, ...header } of entries) tar.entry(header, content ?? "");
  tar.finalize();
  return gzipSync(await buffer(tar));
}

const reason = async (bytes: Buffer) =>
  unpack(bytes, folder, "archive").then(
    () => "unpacked",
    (error: unknown) => (error instanceof UpstreamError ? error.reason : error),
  );

describe("an archive", () => {
  test("is unpacked without its first folder, wanted files alone", async () => {
    await unpack(
      await archive([
        { name: "registry-main/", type: "directory" },
        { name: "registry-main/servers/a/server.json", content: "{}" },
        { name: "registry-main/servers/a/logo.png", content: "x" },
        { name: "registry-main/LICENSE", content: "MIT" },
      ]),
      folder,
      "archive",
    );
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      "LICENSE",
      "servers",
      "servers/a",
      "servers/a/server.json",
    ]);
    expect(await readFile(join(folder, "servers/a/server.json"), "utf8")).toBe("{}");
  });

  test("writes nothing outside: parent paths, absolute paths and links are left out", async () => {
    const target = join(folder, "inner");
    await unpack(
      await archive([
        { name: "r/../../escaped.json", content: "{}" },
        { name: "/absolute.json", content: "{}" },
        { name: "r/link.json", type: "symlink", linkname: "/etc/passwd" },
        { name: "r/hard.json", type: "link", linkname: "../../escaped.json" },
        { name: "r/fine.json", content: "{}" },
      ]),
      target,
      "archive",
    );
    expect((await readdir(target)).sort()).toEqual(["absolute.json", "fine.json"]);
    expect(await readdir(folder)).not.toContain("escaped.json");
  });

  test("with too many entries is refused", async () => {
    const tar = pack();
    tar.entry({ name: "r/empty.txt" }, "");
    tar.finalize();
    const header = (await buffer(tar)).subarray(0, 512);
    const bytes = Buffer.alloc(100_001 * header.length).fill(header);
    expect(await reason(gzipSync(bytes))).toBe("too large");
  });

  test.each([
    ["no gzip", Buffer.from("<html></html>")],
    ["no tar", gzipSync("plain text ".repeat(200))],
    ["cut off", gzipSync(Buffer.alloc(2048)).subarray(0, 20)],
  ])("that is %s is refused", async (_case, bytes) => {
    expect(await reason(bytes)).toBe("not an archive");
  });
});
