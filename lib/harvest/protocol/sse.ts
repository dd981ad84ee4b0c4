import type { JsonObject } from "@/lib/catalogue/tool";
import { HarvestError, type Problem } from "../result";
import { checkStatus, type HttpExchange } from "./exchange";
import { answerTo, readMessage } from "./messages";
import type { RequestOptions, Transport } from "./transport";

type Pending = { resolve: (result: JsonObject) => void; reject: (error: Error) => void };

/** The deprecated HTTP+SSE transport of 2024-11-05: answers come over one stream, requests go to an endpoint it names. */
export class SseTransport implements Transport {
  readonly label = "HTTP with server-sent events";
  readonly problems: Problem[] = [];
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #failure: Error | null = null;

  private constructor(
    private readonly endpoint: URL,
    private readonly exchange: HttpExchange,
  ) {}

  /** Opens the stream and waits for the endpoint. @throws HarvestError */
  static async open(url: URL, exchange: HttpExchange, timeoutMs: number): Promise<SseTransport> {
    const response = await exchange.send(url, { headers: { accept: "text/event-stream" } }, timeoutMs);
    checkStatus(response, url);
    const events = exchange.events(response);
    const first = await events.next();
    if (first.done || first.value.event !== "endpoint") {
      throw new HarvestError("protocol error", `${url.host} opened no event stream with an endpoint`);
    }
    const endpoint = URL.parse(first.value.data, url);
    if (endpoint?.origin !== url.origin) {
      throw new HarvestError("redirect refused", `${url.host} names an endpoint on another host`);
    }
    const transport = new SseTransport(endpoint, exchange);
    void transport.#receive(events);
    return transport;
  }

  speak(): void {
    // This transport knows no revision header.
  }

  async request(method: string, params: JsonObject, { timeoutMs }: RequestOptions): Promise<JsonObject> {
    if (this.#failure !== null) throw this.#failure;
    const id = this.#nextId++;
    const answer = Promise.withResolvers<JsonObject>();
    const late = new HarvestError("timeout", `no answer to ${method} within ${Math.round(timeoutMs / 1000)} s`);
    const timer = setTimeout(() => answer.reject(late), timeoutMs);
    this.#pending.set(id, answer);
    try {
      const [result] = await Promise.all([
        answer.promise,
        this.#post({ jsonrpc: "2.0", id, method, params }, timeoutMs),
      ]);
      return result;
    } finally {
      clearTimeout(timer);
      this.#pending.delete(id);
    }
  }

  async notify(method: string, params: JsonObject): Promise<void> {
    await this.#post({ jsonrpc: "2.0", method, params }, 10_000);
  }

  async #post(message: JsonObject, timeoutMs: number): Promise<void> {
    const headers = { "content-type": "application/json" };
    const response = await this.exchange.send(
      this.endpoint,
      { method: "POST", headers, body: JSON.stringify(message) },
      timeoutMs,
    );
    await response.body?.cancel();
    checkStatus(response, this.endpoint);
  }

  async #receive(events: AsyncGenerator<{ event: string; data: string }>): Promise<void> {
    try {
      for await (const { event, data } of events) if (event === "message") await this.#take(data);
      this.#fail(new HarvestError("ended", `${this.endpoint.host} closed the event stream`));
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #take(data: string): Promise<void> {
    const message = readMessage(parse(data));
    if (message?.kind === "request") await this.#post(answerTo(message), 10_000);
    if (message?.kind !== "result" && message?.kind !== "error") return;
    const pending = typeof message.id === "number" ? this.#pending.get(message.id) : undefined;
    if (message.kind === "result") pending?.resolve(message.result);
    else pending?.reject(message.error);
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#pending.values()) reject(error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
