"use client";

import { useId, useState } from "react";
import { InlineCode } from "@/components/ui/inline-code";
import { showInvisible } from "@/lib/catalogue/text";
import type { ReadConfig } from "./client-config";

type Props = {
  /** The rest of the address: format and strictness. */
  variant: string;
  most: number;
};

/** Reads a client's configuration in the browser; what would be sent is shown before anything is. */
export function PasteConfig({ variant, most }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [read, setRead] = useState<ReadConfig | null>(null);
  const readIt = async () => {
    // The parser comes with the first press.
    const { readClientConfig } = await import("./client-config");
    setRead(readClientConfig(text));
  };
  return (
    <div className="scripted mt-6 max-w-text">
      <label htmlFor={id} className="text-soft">
        Or paste your client’s configuration, the JSON with <code>mcpServers</code>. It is read in this browser; nothing
        is sent until you press “Look these up”, and then only the names of packages, images and hosts that are shown
        first.
      </label>
      <textarea
        id={id}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        className="field mt-1 w-full font-mono text-[0.9rem]"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRead(null);
        }}
      />
      <button type="button" className="button mt-2" onClick={() => void readIt()}>
        Read it here
      </button>
      <div role="status">{read === null ? null : <Outcome read={read} variant={variant} most={most} />}</div>
    </div>
  );
}

function Outcome({ read, variant, most }: Props & { read: ReadConfig }) {
  if ("problem" in read) return <p className="note mt-3">{read.problem}</p>;
  const references = [...new Set(read.servers.flatMap(({ reference }) => reference ?? []))];
  const sent = references.slice(0, most);
  return (
    <>
      <ul className="mt-3 list-disc pl-6">
        {read.servers.map((server) => (
          <li key={server.name}>
            {showInvisible(server.name)}:{" "}
            {server.reference === null ? `left out, ${server.why}` : <code>{server.reference}</code>}
          </li>
        ))}
      </ul>
      {sent.length === 0 ? (
        <p className="mt-2">Nothing here can be looked up; name the servers in the field above.</p>
      ) : (
        <>
          <p className="mt-2">
            <InlineCode
              text={`Sent, as part of the next address: \`${sent.join(",")}\`. Nothing else of the text is.`}
            />
            {references.length > most ? ` Only the first ${most} fit.` : null}
          </p>
          <a className="button mt-2" href={`/stack?servers=${encodeURIComponent(sent.join(","))}&${variant}`}>
            Look these up
          </a>
        </>
      )}
    </>
  );
}
