"use client";

import { useId, useState } from "react";
import type { ShownCode } from "./policy-view";

type Props = {
  downloadPath: string;
  /** The file under the name that was given, and where it can be downloaded. */
  onCode: (code: ShownCode, path: string) => void;
};

/** Asks for the server's name in the user's own configuration. Without a script the form downloads the file. */
export function ServerName({ downloadPath, onCode }: Props) {
  const id = useId();
  const [action = "", query = ""] = downloadPath.split("?");
  const [failed, setFailed] = useState(false);

  const show = async (form: FormData) => {
    const path = `${downloadPath}&name=${encodeURIComponent(String(form.get("name") ?? ""))}`;
    const code = await fetchCode(path);
    setFailed(code === null);
    if (code !== null) onCode(code, path);
  };
  return (
    <form
      action={action}
      method="get"
      className="no-print mt-3 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void show(new FormData(event.currentTarget));
      }}
    >
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="basis-full text-[0.9rem] text-soft">
        Name of the server in your own configuration
      </label>
      <input id={id} name="name" required maxLength={200} className="field min-w-0 grow sm:max-w-80" />
      <button type="submit" className="button">
        Use this name
      </button>
      {failed ? <p role="alert">The file could not be made with that name; try again.</p> : null}
    </form>
  );
}

/** The file as the page shows it: our own route's answer, so that its shape is known. */
async function fetchCode(path: string): Promise<ShownCode | null> {
  const response = await fetch(`${path}&shown=1`).catch(() => null);
  if (response?.ok !== true) return null;
  const code: ShownCode = await response.json();
  return code;
}
