import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** An answer kept on disk with its validators (RFC 9110 section 8.8), to ask "has it changed?" next time. */
export type Kept = { etag: string | null; lastModified: string | null; body: Buffer };

const NoteSchema = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string(),
});

/** The kept answer of an address; null when there is none, or one that was damaged. */
export async function readKept(folder: string, url: string): Promise<Kept | null> {
  const name = join(folder, sha256(url));
  const [noteText, body] = await Promise.all([readOrNull(`${name}.json`), readOrNull(`${name}.body`)]);
  if (noteText === null || body === null) return null;
  const note = NoteSchema.safeParse(parseOrNull(noteText.toString())).data;
  if (note === undefined || note.url !== url || note.sha256 !== sha256(body)) return null;
  return { etag: note.etag, lastModified: note.lastModified, body };
}

/** Keeps an answer that has a validator. A reader never sees half of it: the digest tells. */
export async function keep(folder: string, url: string, { etag, lastModified, body }: Kept): Promise<void> {
  if (etag === null && lastModified === null) return;
  const name = join(folder, sha256(url));
  await mkdir(folder, { recursive: true });
  await replaceFile(`${name}.body`, body);
  await replaceFile(`${name}.json`, JSON.stringify({ url, etag, lastModified, sha256: sha256(body) }));
}

/** The headers that ask for the answer only if it is another than the kept one. */
export function conditions(kept: Kept | null): Record<string, string> {
  return {
    ...(kept?.etag && { "if-none-match": kept.etag }),
    ...(kept?.lastModified && { "if-modified-since": kept.lastModified }),
  };
}

async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/** What cannot be read is not kept: the answer is fetched again. */
function readOrNull(path: string): Promise<Buffer | null> {
  return readFile(path).catch(() => null);
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
