import { expect, test } from "vitest";
import { readForm } from "./form-body";

const FORM = "application/x-www-form-urlencoded";

const post = (body: string, type: string) =>
  new Request("http://localhost/", { method: "POST", body, headers: { "Content-Type": type } });

test("fields are read whatever their bytes say", async () => {
  const form = await readForm(post("text=a%00b%E0%A4%A&text=second&x=%", `${FORM}; charset=UTF-8`));
  expect(form).toBeInstanceOf(URLSearchParams);
  expect([...(form instanceof URLSearchParams ? form : [])]).toEqual([
    ["text", "a\u0000b\uFFFD%A"],
    ["text", "second"],
    ["x", "%"],
  ]);
});

test("64 kB are read, a megabyte is not", async () => {
  expect(await readForm(post(`text=${"x".repeat(65_536)}`, FORM))).toBeInstanceOf(URLSearchParams);
  expect(await readForm(post(`text=${"x".repeat(1_000_000)}`, FORM))).toMatchObject({ status: 413 });
});

test.each(["application/json", "text/plain", "multipart/form-data; boundary=x"])("%s is refused", async (type) => {
  expect(await readForm(post("{}", type))).toMatchObject({ status: 415 });
});

test("no body is an empty form", async () => {
  const request = new Request("http://localhost/", { method: "POST", headers: { "Content-Type": FORM } });
  expect(String(await readForm(request))).toBe("");
});
