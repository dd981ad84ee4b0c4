import { describe, expect, it } from "vitest";
import { parse } from "./recent-store";

describe("what the browser remembers", () => {
  it("is read back", () => {
    const tool = { path: "/tools/a/b", name: "b", server: "A" };
    expect(parse(JSON.stringify([tool]))).toEqual([tool]);
  });

  it.each(["", "null", "{}", "[1,null]", '[{"path":"javascript:alert(1)","name":"x","server":"y"}]', "[{]"])(
    "%j names nothing",
    (text) => expect(parse(text)).toEqual([]),
  );
});
