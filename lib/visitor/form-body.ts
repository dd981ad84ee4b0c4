/** Bytes of a form that are read; a text of 64 kB still comes back to its writer with what is wrong with it. */
const MAX_BYTES = 512 * 1024;

export type UnreadableForm = { status: 413 | 415; message: string };

/** The fields of a plain form, or why they cannot be read. */
export async function readForm(request: Request): Promise<URLSearchParams | UnreadableForm> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    return { status: 415, message: "It must be sent as application/x-www-form-urlencoded, as the form does." };
  }
  const bytes = await readCapped(request.body);
  if (bytes === null) return { status: 413, message: `It is larger than ${MAX_BYTES / 1024} kB: shorten the text.` };
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

/** Null when there is more. */
async function readCapped(body: ReadableStream<Uint8Array> | null): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
