import { createTransport } from "nodemailer";
import type { Message } from "@/lib/catalogue/message";
import { showInvisible } from "@/lib/catalogue/text";
import { summaryOf } from "./summary";

const TIMEOUT_MS = 5000;

export type MailSettings = { url: string; to: string; from: string };

/**
 * Mails a message to the operator as plain text; a reply goes to whoever wrote it, where that address was given.
 * @throws Error when the mail server cannot be reached or refuses.
 */
export async function sendMail({ url, to, from }: MailSettings, message: Message): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      to,
      from,
      replyTo: message.email ?? undefined,
      subject: `toolrisk: ${summaryOf(message)}`,
      text: bodyOf(message),
    });
  } finally {
    transport.close();
  }
}

function bodyOf({ id, name, email, text }: Message): string {
  const sender = [name, email].filter((part) => part !== null).join(", ");
  const lines = [`From: ${sender === "" ? "somebody who left no name" : sender}`, "", text];
  return `${showInvisible(lines.join("\n"))}\n\n-- \nnpm run messages -- show ${id}\n`;
}
