import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "@/lib/db/embedded/port";
import { exitOf, ROOT, startNext, stopChildren } from "@/lib/launch/child";
import { startServer } from "@/lib/launch/server";

const FILES = {
  "app/layout.jsx": `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
  "app/page.jsx": `export default function Page() { return <h1>Empty</h1>; }`,
  "instrumentation.js": "export function register() {}", // Else Next finds the one of the folders above.
  "next.config.mjs": "export default {};",
};

/** Builds and serves the smallest app that this Next makes, and measures it: what no page can do without. */
export async function withEmptyApp<T>(measure: (url: string) => Promise<T>): Promise<T> {
  await mkdir(path.join(ROOT, ".data"), { recursive: true });
  const directory = await mkdtemp(path.join(ROOT, ".data/empty-app-")); // Inside, so that it finds the same Next.
  try {
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
      await writeFile(path.join(directory, name), text);
    }
    const code = await exitOf(startNext(["build", directory], { variables: {}, output: "errors" }));
    if (code !== 0) throw new Error("The empty app could not be built.");
    const port = await freePort();
    await startServer({ port, directory, databaseUrl: "", dev: false });
    return await measure(`http://127.0.0.1:${port}/`);
  } finally {
    await stopChildren();
    await rm(directory, { recursive: true, force: true });
  }
}
