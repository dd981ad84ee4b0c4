"use client";

import { useId, useState } from "react";
import { CopyButton } from "../ui/copy-button";
import { POLICY_TEXT, type PolicyView } from "./policy-view";

type Props = {
  policy: Pick<PolicyView, "fileName" | "formatTitle" | "text" | "downloadPath" | "namesServer">;
};

/** The file's text with copy and download; where rules name the server, in the name that the user's own file gives it. */
export function PolicyFile({ policy }: Props) {
  const [renamed, setRenamed] = useState<{ of: string; text: string; path: string } | null>(null);
  // A variant that was navigated to brings its own text; an older one must not cover it.
  const current = renamed?.of === policy.downloadPath ? renamed : null;
  return (
    <>
      {policy.namesServer ? (
        <ServerName
          downloadPath={policy.downloadPath}
          onText={(text, path) => setRenamed({ of: policy.downloadPath, text, path })}
        />
      ) : null}
      <figure className="mt-4">
        <figcaption className="mb-1 font-mono text-[0.9rem] text-soft">{policy.fileName}</figcaption>
        <pre id={POLICY_TEXT} className="code" tabIndex={0} aria-label={`Policy for ${policy.formatTitle}`}>
          {current?.text ?? policy.text}
        </pre>
      </figure>
      <div className="no-print mt-3 flex flex-wrap items-center gap-2">
        <CopyButton from={POLICY_TEXT} label="Copy policy" primary />
        <a className="button" href={current?.path ?? policy.downloadPath} download={policy.fileName}>
          Download
        </a>
      </div>
    </>
  );
}

type ServerNameProps = { downloadPath: string; onText: (text: string, path: string) => void };

/** Asks for the server's name in the user's own configuration. Without a script the form downloads the file. */
function ServerName({ downloadPath, onText }: ServerNameProps) {
  const id = useId();
  const [action = "", query = ""] = downloadPath.split("?");
  const [failed, setFailed] = useState(false);

  const show = async (form: FormData) => {
    const path = `${downloadPath}&name=${encodeURIComponent(String(form.get("name") ?? ""))}`;
    const response = await fetch(path).catch(() => null);
    setFailed(response?.ok !== true);
    if (response?.ok === true) onText(await response.text(), path);
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
