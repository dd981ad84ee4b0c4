"use client";

import { useState } from "react";
import { CopyButton } from "../ui/copy-button";
import { Code } from "./code";
import { POLICY_TEXT, type ShownCode, type ShownPolicy } from "./policy-view";
import { ServerName } from "./server-name";

type Props = {
  policy: Pick<ShownPolicy, "fileName" | "formatTitle" | "code" | "downloadPath" | "namesServer">;
};

/** The file's text with copy and download; where rules name the server, in the name that the user's own file gives it. */
export function PolicyFile({ policy }: Props) {
  const [renamed, setRenamed] = useState<{ of: string; code: ShownCode; path: string } | null>(null);
  // A variant that was navigated to brings its own text; an older one must not cover it.
  const current = renamed?.of === policy.downloadPath ? renamed : null;
  const code = current?.code ?? policy.code;
  const path = current?.path ?? policy.downloadPath;
  const shown = code.text.split("\n").length - 1;
  return (
    <>
      {policy.namesServer ? (
        <ServerName
          downloadPath={policy.downloadPath}
          onCode={(named, at) => setRenamed({ of: policy.downloadPath, code: named, path: at })}
        />
      ) : null}
      <figure className="mt-4">
        <figcaption className="mb-1 font-mono text-[0.9rem] text-soft">{policy.fileName}</figcaption>
        <Code id={POLICY_TEXT} label={`Policy for ${policy.formatTitle}`} code={code} />
      </figure>
      {shown < code.lines ? (
        <p className="mt-1 text-soft">
          The first {shown} of {code.lines} lines. Copy and download give all of them.
        </p>
      ) : null}
      <div className="no-print mt-3 flex flex-wrap items-center gap-2">
        <CopyButton from={POLICY_TEXT} whole={shown < code.lines ? path : undefined} label="Copy policy" primary />
        <a className="button" href={path} download={policy.fileName}>
          Download
        </a>
      </div>
    </>
  );
}
