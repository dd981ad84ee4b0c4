import { showInvisible } from "@/lib/catalogue/text";
import { InlineCode } from "../ui/inline-code";
import { PolicyFile } from "./policy-file";
import { PolicyPicker } from "./policy-picker";
import type { PolicyView } from "./policy-view";

/** The recommended policy with its pickers, what it does, what it cannot say, and how to use it. */
export function PolicyBlock({ policy }: { policy: PolicyView }) {
  return (
    <>
      <p>{policy.advice}</p>
      <PolicyPicker
        basePath={policy.basePath}
        format={policy.format}
        strictness={policy.strictness}
        formats={policy.formats}
        strictnesses={policy.strictnesses}
      />
      <PolicyFile
        policy={{
          fileName: policy.fileName,
          formatTitle: policy.formatTitle,
          text: policy.text,
          downloadPath: policy.downloadPath,
          namesServer: policy.namesServer,
        }}
      />
      <p className="mt-4">{policy.effect}</p>
      {policy.losses.map((loss) => (
        <p key={loss} className="note mt-2">
          <InlineCode text={loss} />
        </p>
      ))}
      {policy.beside.length > 0 ? <p className="note verbatim mt-2">{policy.beside.join("\n")}</p> : null}
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
      {policy.simulatorPath === null ? null : (
        <p className="no-print mt-3">
          <a href={policy.simulatorPath}>Try calls of this server in the simulator</a>
        </p>
      )}
    </>
  );
}
