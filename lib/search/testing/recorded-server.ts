import { readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { exampleDocuments } from "./documents";

/**
 * Answers of a real Meilisearch, recorded once and given again where none is at hand: a stand-in for the network, not for the
 * engine. A request that was never recorded is an error, so a changed adapter cannot pass on old answers.
 */

const FILE = new URL("./meilisearch-recording.json", import.meta.url);

const RecordingSchema = z.object({
  engine: z.string(),
  date: z.string(),
  answers: z.array(z.object({ request: z.string(), body: z.unknown(), status: z.number(), answer: z.unknown() })),
});
type Recording = z.infer<typeof RecordingSchema>;

export async function readRecording(): Promise<Recording> {
  return RecordingSchema.parse(JSON.parse(await readFile(FILE, "utf8")));
}

export type StandIn = { url: string; close(): Promise<void> };

/** A server on the loopback that gives the recorded answers. */
export async function replay({ answers }: Recording): Promise<StandIn> {
  const known = new Map(answers.map((entry) => [keyOf(entry.request, entry.body), entry]));
  const documents = new Map(exampleDocuments().map((document) => [document.id, document]));
  return listen(async (request) => {
    const body = await bodyOf(request);
    const entry = known.get(keyOf(`${request.method} ${request.url}`, body));
    if (entry !== undefined) return { status: entry.status, answer: withDocuments(entry.answer, documents) };
    const message = `not recorded: ${request.method} ${request.url} ${JSON.stringify(body)}`;
    return { status: 501, answer: { message, code: "not_recorded", type: "internal", link: "" } };
  });
}

/** A server on the loopback that passes everything on to the real one, and writes the answers down when it is closed. */
export async function record(target: string, engine: string, date: string): Promise<StandIn> {
  const answers: Recording["answers"] = [];
  const standIn = await listen(async (request) => {
    const body = await bodyOf(request);
    const headers = { Authorization: request.headers.authorization ?? "", "Content-Type": "application/json" };
    const response = await fetch(new URL(request.url ?? "/", target), {
      method: request.method ?? "GET",
      headers,
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    answers.push({
      request: `${request.method} ${request.url}`,
      body,
      status: response.status,
      answer: withoutDocuments(answer),
    });
    return { status: response.status, answer };
  });
  return {
    url: standIn.url,
    async close() {
      await standIn.close();
      const unique = [...new Map(answers.map((entry) => [keyOf(entry.request, entry.body), entry])).values()];
      const lines = unique.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
      await writeFile(FILE, `{\n  "engine": "${engine}",\n  "date": "${date}",\n  "answers": [\n${lines}\n  ]\n}\n`);
    },
  };
}

function keyOf(request: string, body: unknown): string {
  return `${request} ${JSON.stringify(body)}`;
}

/** Documents are ours and stand in ./documents.ts: their id is enough. Keys are nobody's business. */
function withoutDocuments(value: unknown): unknown {
  return mapObjects(value, (object) => {
    const { document, key, uid, processingTimeMs: _time, ...rest } = object;
    const id = z.object({ id: z.string() }).safeParse(document).data?.id;
    return {
      ...rest,
      ...(document === undefined ? {} : { document: id }),
      ...(key === undefined ? {} : { key: "recorded", uid: "00000000-0000-4000-8000-000000000000" }),
      ...(key === undefined && uid !== undefined ? { uid } : {}),
    };
  });
}

function withDocuments(value: unknown, documents: ReadonlyMap<string, unknown>): unknown {
  return mapObjects(value, (object) =>
    typeof object.document === "string" ? { ...object, document: documents.get(object.document) } : object,
  );
}

function mapObjects(value: unknown, map: (object: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, map));
  if (typeof value !== "object" || value === null) return value;
  const mapped = map(Object.fromEntries(Object.entries(value)));
  return Object.fromEntries(
    Object.entries(mapped).map(([name, item]) => [name, name === "document" ? item : mapObjects(item, map)]),
  );
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? null : JSON.parse(text);
}

async function listen(
  answerTo: (request: IncomingMessage) => Promise<{ status: number; answer: unknown }>,
): Promise<StandIn> {
  const server: Server = createServer((request, response) => {
    answerTo(request).then(
      ({ status, answer }) =>
        response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
