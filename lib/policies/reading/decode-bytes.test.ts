import { describe, expect, it } from "vitest";
import { decodePolicy } from "./decode-bytes";

describe("decodePolicy", () => {
  it("keeps every character of UTF-8, a byte order mark included", () => {
    const text = "\ufeffa: é\u{1f600}\r\n";
    expect(decodePolicy(new TextEncoder().encode(text))).toMatchObject({ ok: true, policy: text });
  });

  it.each([
    ["Latin-1", Buffer.from('version: "1"\ndescription: caf\xe9\n', "latin1"), "2:17"],
    ["UTF-16 with its mark", Buffer.from("\ufeffversion: 1", "utf16le"), "1:1"],
    ["a character cut at the end", Buffer.from("a\né").subarray(0, 3), "2:1"],
  ])("names the place where %s is not UTF-8", (_what, bytes, place) => {
    const decoded = decodePolicy(bytes);
    const [problem] = decoded.ok ? [] : decoded.problems;
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
    expect(problem?.reason).toBe("the file is not UTF-8; save it as UTF-8");
  });
});
