import { describe, expect, it } from "vitest";
import { toolBadge } from "@/lib/badges/badge";
import { badgeResponse, parseBadgeFile } from "./badge-response";

describe("parseBadgeFile", () => {
  it.each([
    ["pods_exec.svg", "pods_exec", "svg"],
    ["fs.read.svg", "fs.read", "svg"],
    ["foo.json.svg", "foo.json", "svg"],
    ["foo.json", "foo", "json"],
    ["a%2Fb.svg", "a/b", "svg"],
    ["plain", "plain", "svg"],
    ["%E0%A4%A", "%E0%A4%A", "svg"],
    [".svg", "", "svg"],
  ])("%s names %s", (segment, name, format) => expect(parseBadgeFile(segment)).toEqual({ name, format }));
});

describe("badgeResponse", () => {
  const badge = toolBadge({ category: "Execute", risk: 4 });

  it("draws the picture with another label as text", async () => {
    const response = badgeResponse(
      new Request("http://localhost/badge/a.svg?label=%3Cb%3E&style=flat-square"),
      badge,
      "svg",
    );
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(await response.text()).toContain("&lt;b&gt;");
  });

  it("speaks the shields endpoint", async () => {
    const response = badgeResponse(new Request("http://localhost/badge/a.json"), badge, "json");
    expect(await response.json()).toEqual({
      schemaVersion: 1,
      label: "toolrisk",
      message: "Execute 4/5 High",
      color: "#b93c12",
      isError: false,
    });
  });
});
