"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

type State = "ready" | "copied" | "failed";

type Props = {
  from: string;
  /** Address of the whole text, where the element holds only its beginning. */
  whole?: string | undefined;
  label: string;
  primary?: boolean;
};

const never = () => () => undefined;

/** Copies the text of the element with id `from`. Hidden without JavaScript, where the text can still be selected. */
export function CopyButton({ from, whole, label, primary = false }: Props) {
  const [state, setState] = useState<State>("ready");
  // Until its script runs, a click would do nothing.
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      const text = whole === undefined ? document.getElementById(from)?.textContent : await fetchText(whole);
      await navigator.clipboard.writeText(text ?? "");
      setState("copied");
    } catch {
      if (whole === undefined) select(from);
      setState("failed");
    }
  };
  return (
    <>
      <button
        type="button"
        className={`button scripted ${primary ? "button-primary" : ""}`}
        onClick={copy}
        disabled={!works}
      >
        {state === "copied" ? "Copied" : label}
      </button>
      <span role="status" className={state === "failed" ? "text-soft" : "sr-only"}>
        {state === "copied" ? "Copied to the clipboard." : null}
        {state === "failed" ? (whole === undefined ? SELECTED : "It could not be copied; download it instead.") : null}
      </span>
    </>
  );
}

const SELECTED = "The browser refused; the text is selected, press Ctrl or ⌘ C.";

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

/** Selects the element's text so that the keyboard can copy it. */
function select(id: string) {
  const element = document.getElementById(id);
  const selection = window.getSelection();
  if (element === null || selection === null) return;
  selection.selectAllChildren(element);
}
