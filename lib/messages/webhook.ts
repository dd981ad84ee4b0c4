import { fetch } from "undici";
import type { Message } from "@/lib/catalogue/message";
import { summaryOf } from "./summary";

const TIMEOUT_MS = 5000;

/**
 * Posts a message to the operator's address as JSON: `text` is a line that chat services show, `message` the whole.
 * @throws Error when it cannot be reached within 5 s or answers anything but 2xx.
 */
export async function postToWebhook(address: string, message: Message): Promise<void> {
  // Chat services read these three characters as markup: "<!channel>".
  const text = summaryOf(message).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const { id, kind, server, tool, name, email, text: body, createdAt } = message;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, message: { id, kind, server, tool, name, email, text: body, createdAt } }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`answered with status ${response.status}`);
}
