import { showInvisible } from "@/lib/catalogue/text";
import { InlineCode } from "../ui/inline-code";
import { PolicyFile } from "./policy-file";
import { PolicyPicker } from "./policy-picker";
import type { ShownPolicy } from "./policy-view";

/** A server has hundreds of tools; more of a list than this is in the file itself. */
const LISTED = 12;

/** A recommended policy with its pickers, what it does, what it cannot say, and how to use it. */
export function PolicyBlock({ policy }: { policy: ShownPolicy }) {
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
          code: policy.code,
          downloadPath: policy.downloadPath,
          namesServer: policy.namesServer,
        }}
      />
      <p className="mt-4">{policy.effect}</p>
      <PolicyNotes policy={policy} />
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

/** What the file does not say, and what it leaves to its reader. */
function PolicyNotes({ policy: { losses, beside, toEdit } }: { policy: ShownPolicy }) {
  return (
    <>
      {losses.map((loss) => (
        <p key={loss} className="note mt-2">
          <InlineCode text={loss} />
        </p>
      ))}
      {beside.length > 0 ? (
        <p className="note verbatim mt-2">
          {[...beside.slice(0, LISTED), ...andMore(beside, "of the same kind")].join("\n")}
        </p>
      ) : null}
      {toEdit.length > 0 ? (
        <>
          <p className="mt-3">Put your own value in:</p>
          <ul className="list-disc pl-6">
            {[...toEdit.slice(0, LISTED), ...andMore(toEdit, "in the file")].map((place) => (
              <li key={place}>
                <InlineCode text={showInvisible(place)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function andMore(list: readonly string[], where: string): string[] {
  return list.length > LISTED ? [`and ${list.length - LISTED} more ${where}`] : [];
}
