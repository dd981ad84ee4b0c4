import Link from "next/link";
import { showInvisible } from "@/lib/catalogue/text";
import { CopyButton } from "../ui/copy-button";
import type { PolicyView } from "./policy-view";

/** The id of the element that holds the policy's text; copy buttons read it. */
export const POLICY_TEXT = "policy-text";

/** The recommended policy with its pickers, what it does, what it cannot say, and how to use it. */
export function PolicyBlock({ policy }: { policy: PolicyView }) {
  return (
    <>
      <p>{policy.advice}</p>
      <Picker legend="Format" choices={policy.formats} />
      <Picker legend="Strictness" choices={policy.strictnesses} />
      <figure className="mt-4">
        <figcaption className="mb-1 font-mono text-[0.9rem] text-soft">{policy.fileName}</figcaption>
        <pre id={POLICY_TEXT} className="code" tabIndex={0} aria-label={`Policy for ${policy.formatTitle}`}>
          {policy.text}
        </pre>
      </figure>
      <div className="no-print mt-3 flex flex-wrap items-center gap-2">
        <CopyButton from={POLICY_TEXT} label="Copy policy" primary />
        <a className="button" href={policy.downloadPath} download={policy.fileName}>
          Download
        </a>
      </div>
      <p className="mt-4">{policy.effect}</p>
      {policy.losses.map((loss) => (
        <p key={loss} className="note mt-2">
          {loss}
        </p>
      ))}
      {policy.toEdit.length > 0 ? (
        <>
          <p className="mt-3">Put your own value in:</p>
          <ul className="list-disc pl-6">
            {policy.toEdit.map((place) => (
              <li key={place}>{showInvisible(place)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-3">{policy.whereItGoes}</p>
      <ol className="mt-4 list-decimal space-y-1 pl-6">
        {policy.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

/** Variants are pages of their own: links without a script, a change in place with one. */
function Picker({ legend, choices }: { legend: string; choices: PolicyView["formats"] }) {
  return (
    <div className="no-print mt-3">
      <span id={`pick-${legend}`} className="text-[0.9rem] text-soft">
        {legend}
      </span>
      <ul aria-labelledby={`pick-${legend}`} className="flex flex-wrap gap-x-1 gap-y-1.5">
        {choices.map((choice) => (
          <li key={choice.id}>
            <Link
              href={`${choice.path}#policy`}
              scroll={false}
              prefetch={false}
              aria-current={choice.current ? "true" : undefined}
              className={`block border-b-2 px-2 py-1 no-underline ${
                choice.current ? "border-accent font-semibold text-ink" : "border-transparent hover:border-line-strong"
              }`}
            >
              {choice.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
