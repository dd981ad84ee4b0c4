import Link from "next/link";
import { showInvisible } from "@/lib/catalogue/text";
import { InlineCode } from "../ui/inline-code";
import { PolicyFile } from "./policy-file";
import type { PolicyView } from "./policy-view";

/** The recommended policy with its pickers, what it does, what it cannot say, and how to use it. */
export function PolicyBlock({ policy }: { policy: PolicyView }) {
  return (
    <>
      <p>{policy.advice}</p>
      <Picker legend="Format" choices={policy.formats} />
      <Picker legend="Strictness" choices={policy.strictnesses} />
      <PolicyFile policy={policy} />
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
              <li key={place}>
                <InlineCode text={showInvisible(place)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-3">
        <InlineCode text={policy.whereItGoes} />
      </p>
      <ol className="mt-4 list-decimal space-y-1 pl-6">
        {policy.steps.map((step) => (
          <li key={step}>
            <InlineCode text={step} />
          </li>
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
