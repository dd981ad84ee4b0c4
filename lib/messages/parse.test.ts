import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MESSAGE_LIMITS } from "@/lib/catalogue/message";
import { draftOf, parseMessage } from "./parse";

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

/** Field and message of the only problem. */
function onlyProblem(fields: Record<string, string>): string {
  const result = parseMessage(form({ text: "Hello", ...fields }));
  if (!("problems" in result)) throw new Error("no problem");
  expect(result.problems).toHaveLength(1);
  return `${result.problems[0]?.field}: ${result.problems[0]?.message}`;
}

test("a plain message needs its text alone", () => {
  expect(parseMessage(form({ text: " Hello\r\nthere " }))).toEqual({
    message: { kind: "contact", server: null, tool: null, name: null, email: null, text: "Hello\nthere" },
  });
});

test("a report keeps all of its fields, and text as it is", () => {
  const text = `<script>alert(1)</script> \u202Eabc \u001B[31m ${"é".repeat(3)}`;
  const fields = { kind: "risk", server: "a", tool: "b/c", name: "Ada", email: "ada@example.org", text };
  expect(parseMessage(form({ ...fields, website: "", elapsed: "5000" }))).toEqual({ message: fields });
});

test("what Postgres refuses is replaced where it stood", () => {
  expect(parseMessage(form({ text: "a\u0000b" }))).toMatchObject({ message: { text: "a\uFFFDb" } });
});

describe("every problem names its field and how to mend it", () => {
  test.each([
    [{ text: " \r\n " }, /^text: It is empty\. Write/],
    [{ text: "x".repeat(65_536) }, /^text: It has 65,536 characters; at most 4,000 are taken\. Shorten it\.$/],
    [{ name: "x".repeat(101) }, /^name: It has 101 characters/],
    [{ email: "ada" }, /^email: It does not look like name@example\.org/],
    [{ email: "ada@example.org\r\nBcc: all@example.org" }, /^email: /],
    [{ kind: "praise" }, /^kind: Choose one of: A question/],
    [{ kind: "constructor" }, /^kind: /],
    [{ website: "https://spam.example" }, /^website: .* send it again/],
    [{ elapsed: "300" }, /^elapsed: .* Send it again/],
  ])("%o", (fields, expected) => expect(onlyProblem(fields)).toMatch(expected));

  test("several at once, in the order of the form", () => {
    const result = parseMessage(form({ email: "x", text: "" }));
    expect(result).toMatchObject({ problems: [{ field: "text" }, { field: "email" }] });
  });
});

test("4,000 characters are taken, line breaks counted as browsers count them", () => {
  const text = "x\r\n".repeat(MESSAGE_LIMITS.text / 2);
  expect(parseMessage(form({ text }))).toHaveProperty("message");
});

test("without a script nobody is asked how long it took; a forged time is as good as none", () => {
  for (const elapsed of ["", "2000", "soon"])
    expect(parseMessage(form({ text: "x", elapsed }))).toHaveProperty("message");
});

test("whatever comes is a message within its limits or a problem, and what was typed is kept", () => {
  const fields = fc.record({
    ...{ kind: fc.string(), server: fc.string(), tool: fc.string(), name: fc.string(), email: fc.string() },
    ...{
      text: fc.string({ unit: "binary", maxLength: 5000 }),
      website: fc.constantFrom("", "x"),
      elapsed: fc.string(),
    },
  });
  fc.assert(
    fc.property(fields, (values) => {
      const params = form(values);
      const result = parseMessage(params);
      expect(draftOf(params).text).toBe(new URLSearchParams(params.toString()).get("text"));
      const text = "message" in result ? result.message.text : "";
      expect("message" in result || result.problems.length > 0).toBe(true);
      expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMITS.text);
      expect(text).not.toContain("\u0000");
    }),
  );
});
