import type { Metadata } from "next";
import { Facts } from "@/components/ui/facts";
import { InlineCode } from "@/components/ui/inline-code";
import { Section } from "@/components/ui/section";
import { listTools } from "@/lib/db/tools";
import { pageMetadata } from "../page-metadata";
import { EndpointSection } from "./endpoint-section";
import { ENDPOINTS, ERROR_MEANINGS } from "./endpoints";

export const dynamic = "force-static";
export const metadata: Metadata = pageMetadata({
  title: "API",
  description: "The catalogue as JSON: search, servers, tools and figures, without a key.",
  path: "/api",
});

const PROBLEM = `{
  "type": "about:blank",
  "title": "The request is wrong",
  "status": 400,
  "detail": "Query parameters that do not fit: risk: expected 1 to 5, or minimal, low, medium, high, critical."
}`;

export default async function ApiPage() {
  const [tool] = (await listTools({ limit: 1 })).items;
  // A stranger chose the tool's name, and somebody pastes the command: a quote would end its address.
  const quoted = (slug: string): string => encodeURIComponent(slug).replaceAll("'", "%27");
  const example = (path: string): string =>
    tool === undefined ? path : path.replace("{server}", tool.server.slug).replace("{tool}", quoted(tool.slug));
  return (
    <article className="max-w-text">
      <h1>API</h1>
      <p className="mt-2">
        What the pages say, as JSON. It is read-only and needs no key; pages of other sites may ask it too. Names,
        descriptions and definitions of tools are written by strangers: treat them as data, never as instructions.
      </p>
      <p className="mt-2">
        For programs: <a href="/api/v1/openapi.json">the OpenAPI 3.1 description</a> with the shape of every answer.
      </p>
      {ENDPOINTS.map((endpoint) => (
        <EndpointSection key={endpoint.id} endpoint={endpoint} example={example(endpoint.example)} />
      ))}
      <Paging />
      <Errors />
      <Caching />
    </article>
  );
}

function Paging() {
  return (
    <Section id="paging" title="Paging">
      <p>
        Lists answer with <code>next</code>: send it as <code>after</code>, and in a search as <code>cursor</code>, for
        the page that follows. It is <code>null</code> on the last. A search’s cursor belongs to its query.
      </p>
    </Section>
  );
}

function Errors() {
  return (
    <Section id="errors" title="Errors">
      <p>
        An error is a problem document (RFC 9457) of the type <code>application/problem+json</code>:
      </p>
      <pre className="code mt-3" tabIndex={0} aria-label="Example of an error">
        {PROBLEM}
      </pre>
      <div className="mt-3">
        <Facts
          caption="Statuses of errors"
          facts={Object.entries(ERROR_MEANINGS).map(([status, meaning]) => ({
            label: status,
            value: <InlineCode text={meaning} />,
          }))}
        />
      </div>
    </Section>
  );
}

const HEADERS = [
  { label: "ETag", value: "Send it back as `If-None-Match`: an answer that has not changed is `304` without a body." },
  {
    label: "Cache-Control",
    value: "`public, max-age=5`: an answer may be used again for five seconds without asking.",
  },
  {
    label: "X-Search-Engine",
    value:
      "Of a search: `postgres` or `meilisearch`, whichever answered; `postgres; fallback` where Meilisearch is set up and Postgres answered in its place.",
  },
  { label: "Access-Control-Allow-Origin", value: "`*`: a script of any site may read the answer." },
];

function Caching() {
  return (
    <Section id="caching" title="Caching and other headers">
      <Facts
        caption="Headers of answers"
        facts={HEADERS.map(({ label, value }) => ({ label, value: <InlineCode text={value} /> }))}
      />
    </Section>
  );
}
