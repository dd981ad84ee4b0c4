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
  const [failed, setFailed] = useState<string | null>(null);

  const show = async (form: FormData) => {
    const path = `${downloadPath}&name=${encodeURIComponent(String(form.get("name") ?? ""))}`;
    const answer = await fetchCode(path);
    setFailed("code" in answer ? null : answer.failed);
    if ("code" in answer) onCode(answer.code, path);
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
      {failed === null ? null : <p role="alert">{failed}</p>}
    </form>
  );
}

/** The file as the page shows it, or why there is none: our own route's answers, so that their shapes are known. */
async function fetchCode(path: string): Promise<{ code: ShownCode } | { failed: string }> {
  const response = await fetch(`${path}&shown=1`).catch(() => null);
  if (response?.status === 400) {
    const { detail }: { detail: string } = await response.json();
    return { failed: detail };
  }
  if (response?.ok !== true) return { failed: "The file could not be made with that name; try again." };
  const code: ShownCode = await response.json();
  return { code };
}
