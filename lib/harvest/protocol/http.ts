import type { Response } from "undici";
import type { JsonObject } from "@/lib/catalogue/tool";
import { HarvestError, type Problem } from "../result";
import { checkStatus, type HttpExchange } from "./exchange";
import { answerTo, type Incoming, LEGACY_VERSION, MODERN_VERSION, readMessage } from "./messages";
import type { RequestOptions, Transport } from "./transport";

/** JSON-RPC over streamable HTTP, one POST a message, both eras. */
export class HttpTransport implements Transport {
  readonly label = "streamable HTTP";
  readonly problems: Problem[] = [];
  #nextId = 1;
  #protocol = MODERN_VERSION;
  #session: string | null = null;

  constructor(
    private readonly url: URL,
    private readonly exchange: HttpExchange,
  ) {}

  speak(protocol: string): void {
    this.#protocol = protocol;
  }

  async request(method: string, params: JsonObject, { timeoutMs }: RequestOptions): Promise<JsonObject> {
    const id = this.#nextId++;
    const response = await this.#post({ jsonrpc: "2.0", id, method, params }, method, timeoutMs);
    if (method === "initialize") this.#session = response.headers.get("mcp-session-id");
    const answer = await this.#answerIn(response, id, timeoutMs);
    await response.body?.cancel().catch(() => undefined);
    if (answer?.kind === "result") return answer.result;
    if (answer?.kind === "error") throw answer.error;
    checkStatus(response, this.url);
    throw new HarvestError("protocol error", `${this.url.host} sent no answer to ${method}`);
  }

  async notify(method: string, params: JsonObject): Promise<void> {
    const response = await this.#post({ jsonrpc: "2.0", method, params }, method, 10_000);
    await response.body?.cancel();
    checkStatus(response, this.url);
  }

  /** Ends a legacy session, as the specification asks of polite clients. */
  async close(): Promise<void> {
    if (this.#session === null) return;
    const response = await this.exchange
      .send(this.url, { method: "DELETE", headers: this.#headers(null) }, 3000)
      .catch(() => null);
    await response?.body?.cancel();
  }

  #post(message: JsonObject, method: string | null, timeoutMs: number): Promise<Response> {
    const init = { method: "POST", headers: this.#headers(method), body: JSON.stringify(message) };
    return this.exchange.send(this.url, init, timeoutMs);
  }

  #headers(method: string | null): Record<string, string> {
    return {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      // The legacy revision is settled by initialize itself, so its header comes after it.
      ...(method === "initialize" ? {} : { "mcp-protocol-version": this.#protocol }),
      ...(this.#isModern() && method !== null ? { "mcp-method": method } : {}),
      ...(this.#session === null ? {} : { "mcp-session-id": this.#session }),
    };
  }

  #isModern(): boolean {
    return this.#protocol > LEGACY_VERSION;
  }

  /** The message that answers `id`; errors may come without an id. An unreadable error body is no answer. */
  async #answerIn(response: Response, id: number, timeoutMs: number): Promise<Incoming | null> {
    if (response.status === 401) checkStatus(response, this.url);
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
    if (!isStream) return pick(await this.exchange.text(response), id);
    for await (const { event, data } of this.exchange.events(response)) {
      if (event !== "message") continue;
      const message = pick(data, id);
      if (message?.kind === "request") await this.#refuse(message, timeoutMs);
      else if (message !== null) return message;
    }
    return null;
  }

  /** Legacy servers may ask the client something in between; only pings get what they want. */
  async #refuse(request: { id: string | number; method: string }, timeoutMs: number): Promise<void> {
    const response = await this.#post(answerTo(request), null, timeoutMs);
    await response.body?.cancel();
  }
}

/** The answer to `id`, or a request of the server, in a JSON text that may hold a batch. */
function pick(text: string, id: number): Incoming | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const messages = (Array.isArray(value) ? value : [value]).map(readMessage);
  const answer = messages.find(
    (message) =>
      (message?.kind === "result" && message.id === id) ||
      (message?.kind === "error" && (message.id === id || message.id === null)),
  );
  return answer ?? messages.find((message) => message?.kind === "request") ?? null;
}
