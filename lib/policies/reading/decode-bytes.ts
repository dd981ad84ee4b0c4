import type { Loaded } from "./problem";

/** The text of a policy file. Products refuse bytes that are not UTF-8, which a lenient decoder would hide. */
export function decodePolicy(bytes: Uint8Array): Loaded<string> {
  const fatal = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return { ok: true, policy: fatal.decode(bytes), warnings: [] };
  } catch {
    const valid = bytes.subarray(0, validBytes(bytes));
    const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(valid, { stream: true });
    const place = { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
    return { ok: false, problems: [{ ...place, reason: "the file is not UTF-8; save it as UTF-8" }] };
  }
}

/** How many bytes from the start are whole UTF-8 characters, by halving. */
function validBytes(bytes: Uint8Array): number {
  let valid = 0;
  let broken = bytes.length;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) valid = middle;
    else broken = middle;
  }
  return valid;
}

/** Whether UTF-8 may begin so; a character that is cut at the end is none of its faults. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
