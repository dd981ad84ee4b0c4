import type { Readable, Writable } from "node:stream";
import { terminalText } from "@/lib/catalogue/text";
import type { JsonObject } from "@/lib/catalogue/tool";
import { HarvestError, type Problem } from "../result";
import type { ProtocolLimits } from "./limits";
import { answerTo, readMessage } from "./messages";
import type { RequestOptions, Transport } from "./transport";

type Pending = { resolve: (result: JsonObject) => void; reject: (error: Error) => void };
type Streams = { stdin: Writable; stdout: Readable };

/** JSON-RPC over a child's stdin and stdout, one message a line. */
export class StdioTransport implements Transport {
  readonly label = "stdio";
  readonly problems: Problem[] = [];
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #bytes = 0;
  #junk = 0;
  #serverRequests = 0;
  #failure: Error | null = null;
  /** Parts of a line that has not ended yet. */
  #parts: Buffer[] = [];

  constructor(
    private readonly streams: Streams,
    private readonly limits: ProtocolLimits,
  ) {
    streams.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
    streams.stdout.on("error", (error) => this.fail(error));
  }

  request(method: string, params: JsonObject, { timeoutMs }: RequestOptions): Promise<JsonObject> {
    const id = this.#nextId++;
    return new Promise<JsonObject>((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      const settle = (): void => {
        clearTimeout(timer);
        this.#pending.delete(id);
      };
      const pending: Pending = {
        resolve: (result) => [settle(), resolve(result)],
        reject: (error) => [settle(), reject(error)],
      };
      const late = `no answer to ${method} within ${Math.round(timeoutMs / 1000)} s`;
      const timer = setTimeout(() => pending.reject(new HarvestError("timeout", late)), timeoutMs);
      this.#pending.set(id, pending);
      this.#send({ jsonrpc: "2.0", id, method, params });
    });
  }

  async notify(method: string, params: JsonObject): Promise<void> {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  speak(): void {
    // stdio carries the revision inside the messages.
  }

  /** Ends the conversation: every waiting and later request fails with this. */
  fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of [...this.#pending.values()]) reject(this.#failure);
  }

  #send(message: JsonObject): void {
    if (this.streams.stdin.writable) this.streams.stdin.write(`${JSON.stringify(message)}\n`);
  }

  #receive(chunk: Buffer): void {
    if (this.#failure !== null) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.limits.bytes) {
      const mebibytes = Math.floor(this.limits.bytes / 1024 ** 2);
      return this.fail(new HarvestError("too large", `the server sent more than ${mebibytes} MiB`));
    }
    let rest = chunk;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      const line = Buffer.concat([...this.#parts, rest.subarray(0, end)]).toString("utf8");
      this.#parts = [];
      rest = rest.subarray(end + 1);
      this.#receiveLine(line.trim());
    }
    if (rest.length > 0) this.#parts.push(rest);
  }

  #receiveLine(line: string): void {
    if (line === "" || this.#failure !== null) return;
    const message = readMessage(parseLine(line));
    if (message === null) return this.#receiveJunk(line);
    if (message.kind === "notification") return;
    if (message.kind === "request") return this.#answer(message);
    const pending = typeof message.id === "number" ? this.#pending.get(message.id) : undefined;
    if (pending === undefined) return this.#ignore(message.id);
    if (message.kind === "result") pending.resolve(message.result);
    else pending.reject(message.error);
  }

  /** Late answers to requests that timed out are expected; other ids were never asked. */
  #ignore(id: string | number | null): void {
    const wasAsked = typeof id === "number" && Number.isInteger(id) && id > 0 && id < this.#nextId;
    if (!wasAsked) this.#note("stray answer", "the server answered an id that was not asked");
  }

  #answer(request: { id: string | number; method: string }): void {
    this.#serverRequests += 1;
    if (this.#serverRequests <= this.limits.serverRequests) return this.#send(answerTo(request));
    this.#note("too many requests", `only the server's first ${this.limits.serverRequests} requests were answered`);
  }

  #receiveJunk(line: string): void {
    this.#junk += 1;
    this.#note("junk on stdout", `a line on stdout is not a protocol message: ${terminalText(line, 80)}`);
    if (this.#junk <= this.limits.junkLines) return;
    this.fail(new HarvestError("junk on stdout", `more than ${this.limits.junkLines} lines on stdout are no messages`));
  }

  /** Each kind of oddity is named once. */
  #note(reason: string, message: string): void {
    if (!this.problems.some((problem) => problem.reason === reason)) this.problems.push({ reason, message });
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
