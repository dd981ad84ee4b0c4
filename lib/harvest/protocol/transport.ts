import type { JsonObject } from "@/lib/catalogue/tool";
import { HarvestError, type Problem } from "../result";

export type RequestOptions = { timeoutMs: number };

/** A way to reach one server. Implementations bound bytes, junk and time, and throw HarvestError or RpcError. */
export interface Transport {
  /** The phrase for "how it was observed": "stdio", "streamable HTTP". */
  readonly label: string;
  /** What was odd so far. */
  readonly problems: Problem[];
  /** Sends a request and resolves with the result of the answer that carries its id. */
  request(method: string, params: JsonObject, options: RequestOptions): Promise<JsonObject>;
  notify(method: string, params: JsonObject): Promise<void>;
  /** Told once which era and revision is spoken from now on. */
  speak(protocol: string): void;
}

/** An HTTP answer that carries no protocol message; an endpoint of another era or transport answers so. */
export class StatusError extends HarvestError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(`status ${status}`, message);
  }
}
