"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

const KEYS = [
  { keys: ["/"], does: "Go to the search field" },
  { keys: ["Ctrl", "K"], does: "The same, also while typing (⌘ K on a Mac)" },
  { keys: ["↑", "↓"], does: "Walk through completions and results" },
  { keys: ["Enter"], does: "Open what has the focus" },
  { keys: ["Esc"], does: "Close completions or this list" },
  { keys: ["?"], does: "Show this list" },
];

/** The keys that work on every page, and the list of them. Nothing here is reachable by keys alone. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null);
  // The list is drawn when somebody asks for it: no page carries what few ever open.
  const [asked, setAsked] = useState(false);
  const open = () => {
    flushSync(() => setAsked(true));
    dialog.current?.showModal();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (event.defaultPrevented || (typing && !command)) return;
      if (command || (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey)) {
        event.preventDefault();
        searchField()?.focus();
      } else if (event.key === "?") open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className="scripted cursor-pointer underline" onClick={open}>
        Keyboard
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title" className="keys m-auto p-6">
        {asked ? <KeyList /> : null}
      </dialog>
    </>
  );
}

function KeyList() {
  return (
    <>
      <h2 id="keys-title">Keyboard</h2>
      <table className="table mt-3">
        <tbody>
          {KEYS.map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row" className="whitespace-nowrap">
                {keys.map((key) => (
                  <kbd key={key} className="mr-1">
                    {key}
                  </kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="dialog" className="mt-4">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </>
  );
}

/** The page's own field where it has one, else the header's. */
function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main input[type=search]") ?? document.querySelector("input[type=search]");
}
