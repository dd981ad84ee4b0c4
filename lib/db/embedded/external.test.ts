import net from "node:net";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

const refusal = async (url: string): Promise<string> => {
  vi.stubEnv("DATABASE_URL", url);
  vi.resetModules(); // The environment is read once.
  const { ensureDatabase } = await import(".");
  const error: unknown = await ensureDatabase().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: "InvalidInputError" });
  return String(error);
};

test.each(["127.0.0.1", "localhost"])(
  "nobody listens at %s: says where and why, and keeps the password",
  async (host) => {
    const said = await refusal(`postgres://me:secret@${host}:1/catalogue`);
    expect(said).toContain(`(${host}:1/catalogue)`);
    expect(said).toContain("ECONNREFUSED");
    expect(said).not.toContain("secret");
  },
);

test("something else listens there", async () => {
  const server = net.createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect(await refusal(`postgres://127.0.0.1:${port}/x`)).toContain("cannot be used");
  server.close();
});

test("the embedded one cannot be where DATA_DIR says", async () => {
  vi.stubEnv("DATA_DIR", "/dev/null/data");
  expect(await refusal("")).toContain("DATA_DIR cannot be used: ENOTDIR");
});
