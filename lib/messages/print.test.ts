import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "@/lib/catalogue/message";
import { messageLine, messageLines, messagesJson } from "./print";

const MESSAGE: Message = {
  ...{ id: 7, kind: "risk", server: "io-example-files", tool: "read\u001B[2Jfile", name: "Ada\u202E", email: null },
  ...{ text: "First\n  | handled  forged\r\u001B[31mred", createdAt: new Date("2026-11-20T10:00:00Z") },
  ...{ handledAt: null, notifiedAt: null, notifyProblem: "SMTP_URL: refused" },
};

/** What moves a cursor, rings, or turns the line round. */
const DANGEROUS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

test("a line names the message, its state and how it begins", () => {
  expect(messageLine(MESSAGE)).toBe(
    "2026-11-20 10:00  message 7, The risk is wrong: io-example-files/read[2Jfile [not told]  First | handled forged [31mred",
  );
});

test("every line of the text is set off, so that nothing in it looks like ours", () => {
  expect(messageLines(MESSAGE).slice(-3)).toEqual(["  | First", "  |   | handled  forged", "  | ⟨U+001B⟩[31mred"]);
});

test("no stranger's character reaches the terminal as a control, and JSON gives the same text back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, name) => {
      const message = { ...MESSAGE, text, name };
      expect(messageLine(message)).not.toMatch(DANGEROUS);
      for (const line of messageLines(message)) expect(line).not.toMatch(DANGEROUS);
      expect(messagesJson(message)).not.toMatch(DANGEROUS);
      expect(JSON.parse(messagesJson(message))).toMatchObject({ text, name });
    }),
  );
});
