import { env } from "@/lib/env";

/** The public origin without a trailing slash: BASE_URL, else where the server listens. */
export function publicOrigin(): string {
  const { BASE_URL, PORT } = env();
  return (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
}

/** The full public address of a path: for badges, canonical links and structured data. */
export function publicUrl(path: string): string {
  return `${publicOrigin()}${path}`;
}
