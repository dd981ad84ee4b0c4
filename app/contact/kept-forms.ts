import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { MessageDraft, MessageProblem } from "@/lib/catalogue/message";

/** A form that could not be taken, with what is wrong. */
export type KeptForm = { draft: MessageDraft; problems: MessageProblem[] };

/**
 * Forms between the request that brought them and the page that shows them again, in this process' memory for seconds: nothing of
 * what was refused is stored. On globalThis, because the bundler gives routes and pages each their own copy of this module.
 */
declare global {
  var toolriskForms: LRUCache<string, KeptForm> | undefined;
}

function forms(): LRUCache<string, KeptForm> {
  return (globalThis.toolriskForms ??= new LRUCache<string, KeptForm>({
    ttl: 20_000,
    maxSize: 20_000_000,
    sizeCalculation: ({ draft }) => 1000 + 2 * Object.values(draft).join("").length,
  }));
}

/** Path of the page that shows it; the key cannot be guessed. */
export function keepForm(form: KeptForm): string {
  const key = randomUUID();
  forms().set(key, form);
  return `/contact?again=${key}`;
}

export function keptForm(key: string): KeptForm | null {
  return forms().get(key) ?? null;
}
