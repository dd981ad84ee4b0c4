import { InlineCode } from "@/components/ui/inline-code";
import { Section } from "@/components/ui/section";
import { publicUrl } from "../origin";
import type { Endpoint } from "./endpoints";
import { parametersOf, type Parameter } from "./openapi";

/** One endpoint: what it answers, what it takes, and a command that asks it. */
export function EndpointSection({ endpoint, example }: { endpoint: Endpoint; example: string }) {
  const { id, title, path, summary, answer } = endpoint;
  const parameters = parametersOf(endpoint);
  return (
    <Section id={id} title={title}>
      <p>
        <code className="wrap-anywhere">GET {path}</code>
      </p>
      <p className="mt-2">
        {summary} The answer is a <code>{answer}</code> of the description.
      </p>
      {parameters.length === 0 ? null : <Parameters caption={`Parameters of ${path}`} parameters={parameters} />}
      <pre className="code mt-3" tabIndex={0} aria-label={`Example: ${title}`}>
        {`curl '${publicUrl(example)}'`}
      </pre>
    </Section>
  );
}

function Parameters({ caption, parameters }: { caption: string; parameters: Parameter[] }) {
  return (
    <table className="table facts mt-3">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {parameters.map(({ name, description, schema }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <InlineCode text={[description, takes(schema)].filter((text) => text !== "").join(" ")} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Choices or bounds, and what counts when it is left out. */
function takes({ enum: choices, minimum, maximum, default: usual }: Parameter["schema"]): string {
  const allowed =
    choices !== undefined
      ? choices.map((choice) => `\`${choice}\``).join(", ")
      : minimum !== undefined && maximum !== undefined
        ? `${minimum} to ${maximum}`
        : null;
  if (allowed === null) return "";
  return usual === undefined ? `${allowed}.` : `${allowed}; without it \`${String(usual)}\`.`;
}
