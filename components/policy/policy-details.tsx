import { showInvisible } from "@/lib/catalogue/text";
import { InlineCode } from "../ui/inline-code";
import type { ShownPolicy } from "./policy-view";

/** A server has hundreds of tools; the places of the others are in the file itself. */
const LISTED = 12;

type Details = Pick<
  ShownPolicy,
  "effect" | "losses" | "beside" | "toEdit" | "whereItGoes" | "steps" | "simulatorPath" | "builderPath"
>;

/** What the file does, what it cannot say, what to put in, and how to use it. */
export function PolicyDetails({ policy }: { policy: Details }) {
  const { effect, losses, beside, toEdit, whereItGoes, steps, simulatorPath, builderPath } = policy;
  return (
    <>
      <p className="mt-4">{effect}</p>
      {losses.map((loss) => (
        <p key={loss} className="note mt-2">
          <InlineCode text={loss} />
        </p>
      ))}
      {beside.length > 0 ? <p className="note verbatim mt-2">{beside.join("\n")}</p> : null}
      <ToEdit places={toEdit} />
      <p className="mt-3">
        <InlineCode text={whereItGoes} />
      </p>
      <ol className="mt-4 list-decimal space-y-1 pl-6">
        {steps.map((step) => (
          <li key={step}>
            <InlineCode text={step} />
          </li>
        ))}
      </ol>
      {builderPath === null ? null : (
        <p className="no-print mt-3">
          <a href={builderPath}>Decide tool by tool in the builder</a>
        </p>
      )}
      {simulatorPath === null ? null : (
        <p className="no-print mt-3">
          <a href={simulatorPath}>Try calls of this server in the simulator</a>
        </p>
      )}
    </>
  );
}

function ToEdit({ places }: { places: string[] }) {
  if (places.length === 0) return null;
  return (
    <>
      <p className="mt-3">Put your own value in:</p>
      <ul className="list-disc pl-6">
        {places.slice(0, LISTED).map((place) => (
          <li key={place}>
            <InlineCode text={showInvisible(place)} />
          </li>
        ))}
        {places.length > LISTED ? <li>and {places.length - LISTED} more places in the file</li> : null}
      </ul>
    </>
  );
}
