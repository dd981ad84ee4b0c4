import { describe, expect, it } from "vitest";
import { drawable, drawPicture } from "./picture";

describe("what a picture draws", () => {
  it("has no glyph that would be fetched", () => expect(drawable("a\u202Eb 🦀 漢\u0000", 60)).toBe("a?b ? ??"));

  it("is a PNG, whatever the name", async () => {
    const name = `${"x".repeat(300)}</script>🦀`;
    const response = await drawPicture({ name, mono: true, owner: "\u0000", line: "risk unknown", risk: null });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  });
});
