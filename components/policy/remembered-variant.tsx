"use client"; // The script is made where the page is drawn, not sent a second time as data.

import type { ShownPolicy } from "./policy-view";

/** Which format and strictness was picked last in this browser, as `claude-code/strict`. */
const KEY = "policy-variant";

export type Variant = { format: string; strictness: string };

/** Notes what was picked; a browser that keeps nothing is fine. */
export function rememberVariant({ format, strictness }: Variant): void {
  try {
    localStorage.setItem(KEY, `${format}/${strictness}`);
  } catch {
    // Storage is off or full: the choice lasts as long as the address.
  }
}

/**
 * Sends a browser that remembers a variant from a page's plain address to that variant's, before anything is drawn, so
 * that nothing moves. An address that names a variant is left alone.
 */
export function RememberedVariant({
  policy,
}: {
  policy: Pick<ShownPolicy, "formats" | "strictnesses" | "format" | "strictness">;
}) {
  const { formats, strictnesses, format, strictness } = policy;
  const known = `^(${formats.map(({ id }) => id).join("|")})/(${strictnesses.join("|")})$`;
  const script =
    `try{let v=localStorage.getItem("${KEY}"),l=location,p=l.pathname;` +
    `if(v&&v!="${format}/${strictness}"&&!/\\/policy(\\/[^/]+){2}$/.test(p)&&RegExp("${known}").test(v))` +
    `l.replace(p+"/policy/"+v+l.search+l.hash)}catch{}`;
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
