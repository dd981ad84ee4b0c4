import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RISKS } from "@/lib/catalogue/risk";
import { badgeText, removedBadge, serverBadge, staleBadge, toolBadge, unknownBadge, withLabel } from "./badge";
import { BADGE_STYLES, parseBadgeStyle, renderSvg, shieldsEndpoint } from "./render-svg";

describe("what a badge says", () => {
  it("names category, number and severity of a tool", () => {
    expect(badgeText(toolBadge({ category: "Execute", risk: 4 }))).toBe("toolrisk: Execute 4/5 High");
  });

  it("counts the tools of a server", () => {
    expect(serverBadge({ toolsState: "known", toolCount: 1, maxRisk: 5 }).message).toBe("1 tool, up to 5/5 Critical");
  });

  it("is unknown while tools are not known, whatever else is stored", () => {
    expect(serverBadge({ toolsState: "needs authorization", toolCount: 3, maxRisk: 1 })).toEqual(unknownBadge());
  });

  it("keeps its words in grey when it is stale; unknown and removed are no staler than they are", () => {
    const stale = staleBadge(toolBadge({ category: "Execute", risk: 4 }));
    expect(stale).toMatchObject({ message: "Execute 4/5 High, stale", color: unknownBadge().color });
    expect(staleBadge(unknownBadge())).toEqual(unknownBadge());
  });

  it("gives each risk its own colour, none of which is the grey of unknown", () => {
    const colours = RISKS.map((risk) => toolBadge({ category: "Write", risk }).color);
    expect(new Set([...colours, unknownBadge().color]).size).toBe(6);
  });
});

describe("how a badge is drawn", () => {
  it.each(BADGE_STYLES)("is small in style %s", (style) => {
    expect(renderSvg(toolBadge({ category: "Destructive", risk: 5 }), style).length).toBeLessThan(2048);
  });

  it("falls back to flat", () => expect(parseBadgeStyle("plastic<script>")).toBe("flat"));

  it("keeps any label as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (label) => {
        const svg = renderSvg(withLabel(removedBadge(), `${label}</text><script>alert(1)</script>`), "flat");
        expect(svg).not.toContain("<script");
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });

  it("answers in exactly the endpoint's keys", () => {
    expect(Object.keys(shieldsEndpoint(unknownBadge()))).toEqual([
      "schemaVersion",
      "label",
      "message",
      "color",
      "isError",
    ]);
  });
});
