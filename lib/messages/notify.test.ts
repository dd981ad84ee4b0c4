import { afterEach, expect, test } from "vitest";
import type { Message } from "@/lib/catalogue/message";
import { sendMail } from "./mail";
import { mailReceiver, webhookReceiver, type Receiver } from "./testing";
import { postToWebhook } from "./webhook";

const MESSAGE: Message = {
  ...{ id: 7, kind: "takedown", server: "io-example-files", tool: "<!channel>&read", name: "Ada" },
  ...{ email: "ada@example.org", text: "Please remove it.\n.\nBcc: all@example.org \u202Egpj", handledAt: null },
  ...{ createdAt: new Date("2026-11-20T10:00:00Z"), notifiedAt: null, notifyProblem: null },
};

const open: Receiver[] = [];
async function opened(receiver: Promise<Receiver>): Promise<Receiver> {
  const ready = await receiver;
  open.push(ready);
  return ready;
}
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

test("a webhook gets the whole message, and a line in which no mark-up is left", async () => {
  const receiver = await opened(webhookReceiver());
  await postToWebhook(receiver.url, MESSAGE);
  expect(receiver.received.map((body) => JSON.parse(body))).toEqual([
    {
      text: "message 7, It must not be shown here: io-example-files/&lt;!channel&gt;&amp;read",
      message: {
        ...{ id: 7, kind: "takedown", server: "io-example-files", tool: "<!channel>&read", name: "Ada" },
        ...{ email: "ada@example.org", text: MESSAGE.text, createdAt: "2026-11-20T10:00:00.000Z" },
      },
    },
  ]);
});

test("a webhook that refuses is an error with its status; redirects are not followed", async () => {
  for (const [status, expected] of [
    [500, /status 500/],
    [302, /fetch failed|redirect/],
  ] as const) {
    const receiver = await opened(webhookReceiver({ status }));
    await expect(postToWebhook(receiver.url, MESSAGE)).rejects.toThrow(expected);
  }
});

test("a webhook that does not answer is given up after five seconds", async () => {
  const receiver = await opened(webhookReceiver({ delayMs: 20_000 }));
  const start = Date.now();
  await expect(postToWebhook(receiver.url, MESSAGE)).rejects.toThrow(/timeout/);
  expect(Date.now() - start).toBeLessThan(8000);
});

test("a mail goes to the operator, is answered to the sender, and its text adds no header", async () => {
  const receiver = await opened(mailReceiver());
  await sendMail({ url: receiver.url, to: "operator@example.org", from: "site@example.org" }, MESSAGE);
  const [mail = ""] = receiver.received;
  const [head = "", ...body] = mail.split("\r\n\r\n");
  expect(head).toMatch(/^From: site@example\.org$/m);
  expect(head).toMatch(/^To: operator@example\.org$/m);
  expect(head).toMatch(/^Reply-To: ada@example\.org$/m);
  expect(head).not.toMatch(/^Bcc/m);
  const text = body.join("\r\n\r\n").replace(/=\r\n/g, "");
  expect(text).toContain("Please remove it.\r\n.\r\nBcc: all@example.org");
  expect(text).not.toContain("=E2=80=AE"); // The character that turns the line round is named instead.
  expect(text).toContain("npm run messages -- show 7");
});

test("a mail server that is not there is an error", async () => {
  const receiver = await webhookReceiver();
  await receiver.close();
  const url = receiver.url.replace("http", "smtp").replace("/hook", "");
  await expect(sendMail({ url, to: "a@example.org", from: "b@example.org" }, MESSAGE)).rejects.toThrow(/ECONNREFUSED/);
});
