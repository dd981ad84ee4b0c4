"use client";

import { useState } from "react";
import { CopyButton } from "../ui/copy-button";
import { badgeSnippets, type Snippets } from "./badge-snippets";

/** Address, style and label of a badge, with the picture and the text to paste. */
export function BadgeBuilder({ origin, styles }: { origin: string; styles: readonly string[] }) {
  const [target, setTarget] = useState("");
  const [style, setStyle] = useState(styles[0] ?? "flat");
  const [label, setLabel] = useState("");
  const snippets = badgeSnippets({ origin, target, style, label });
  return (
    <form className="scripted space-y-3" onSubmit={(event) => event.preventDefault()}>
      <Field id="badge-target" label="Address of the server’s or the tool’s page">
        <input
          id="badge-target"
          className="field w-full"
          value={target}
          placeholder={`${origin}/servers/…`}
          onChange={(event) => setTarget(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Field id="badge-style" label="Style">
          <select id="badge-style" className="field" value={style} onChange={(event) => setStyle(event.target.value)}>
            {styles.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </Field>
        <Field id="badge-label" label="Left side">
          <input
            id="badge-label"
            className="field"
            value={label}
            maxLength={60}
            placeholder="toolrisk"
            onChange={(event) => setLabel(event.target.value)}
          />
        </Field>
      </div>
      {snippets === null ? (
        <p className="text-soft">Paste the address of a page of this catalogue.</p>
      ) : (
        <SnippetTexts {...snippets} />
      )}
    </form>
  );
}

/** The badge as it will look, and what to paste for it. */
function SnippetTexts({ image, texts }: Snippets) {
  return (
    <>
      <p>
        {/* eslint-disable-next-line @next/next/no-img-element -- our own SVG needs no optimiser */}
        <img src={image} alt="Preview of the badge" className="inline-block max-w-full" />
      </p>
      {texts.map(({ name, text }) => (
        <div key={name}>
          <span className="text-soft">{name}</span>
          <div className="flex items-start gap-2">
            <pre id={`badge-${name}`} className="code min-w-0 grow" tabIndex={0} aria-label={name}>
              {text}
            </pre>
            <CopyButton from={`badge-${name}`} label="Copy" />
          </div>
        </div>
      ))}
    </>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="block text-[0.9rem] text-soft">
        {label}
      </label>
      {children}
    </div>
  );
}
