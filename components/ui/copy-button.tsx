"use client";

import { useEffect, useState } from "react";

type State = "ready" | "copied" | "failed";

/** Copies the text of the element with id `from`. Hidden without JavaScript, where the text can still be selected. */
export function CopyButton({ from, label, primary = false }: { from: string; label: string; primary?: boolean }) {
  const [state, setState] = useState<State>("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 2500);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const text = document.getElementById(from)?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      select(from);
      setState("failed");
    }
  };
  return (
    <>
      <button type="button" className={`button scripted ${primary ? "button-primary" : ""}`} onClick={copy}>
        {state === "copied" ? "Copied" : label}
      </button>
      <span role="status" className={state === "failed" ? "text-soft" : "sr-only"}>
        {state === "copied" ? "Copied to the clipboard." : null}
        {state === "failed" ? "The browser refused; the text is selected, press Ctrl or ⌘ C." : null}
      </span>
    </>
  );
}

/** Selects the element's text so that the keyboard can copy it. */
function select(id: string) {
  const element = document.getElementById(id);
  const selection = window.getSelection();
  if (element === null || selection === null) return;
  selection.selectAllChildren(element);
}
