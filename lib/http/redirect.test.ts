import { describe, expect, test } from "vitest";
import { UpstreamError } from "@/lib/errors";
import { redirectTarget } from "./redirect";

const FROM = new URL("https://registry.example/v0.1/servers?cursor=a");

function reason(location: string): string {
  try {
    redirectTarget(FROM, location);
  } catch (error) {
    if (error instanceof UpstreamError) return error.reason;
    throw error;
  }
  return "followed";
}

describe("a redirect from https", () => {
  test.each([
    ["/v1/servers", "https://registry.example/v1/servers"],
    ["//mirror.example/servers", "https://mirror.example/servers"],
    ["https://mirror.example/servers", "https://mirror.example/servers"],
  ])("to %s is followed", (location, expected) => {
    expect(redirectTarget(FROM, location).href).toBe(expected);
  });

  test.each([
    ["http://registry.example/v0.1/servers", "redirect refused"],
    ["HTTP://mirror.example/", "redirect refused"],
    ["file:///etc/passwd", "address refused"],
    ["javascript:alert(1)", "address refused"],
    ["https://user:secret@mirror.example/", "address refused"],
    ["https://", "address refused"],
  ])("to %s is refused", (location, expected) => {
    expect(reason(location)).toBe(expected);
  });
});
