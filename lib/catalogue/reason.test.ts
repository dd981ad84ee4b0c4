import { expect, test } from "vitest";
import { failureReason, meaningOf } from "./reason";

test.each([
  ["needs values", { isFinal: true }],
  ["no sandbox", { isOurs: true }],
  ["sandbox not ready", { isOurs: true }],
  ["address refused", { isFinal: true, isOfHost: true }],
  ["timeout", { isOfHost: true }],
  ["status 429", { isOfHost: true }],
  ["status 503", { isOfHost: true }],
  ["status 404", {}],
  ["ended", {}],
  ["unexpected shape", {}],
  ["constructor", {}],
])("%s", (reason, meaning) => expect(meaningOf(reason)).toEqual(meaning));

test.each([
  ["ended", "ended"],
  ["status 503", "status 503"],
  ["status 5", "failed"],
  ["whatever a library says", "failed"],
  ["__proto__", "failed"],
])("%s is counted as %s", (text, reason) => expect(failureReason(text)).toBe(reason));
