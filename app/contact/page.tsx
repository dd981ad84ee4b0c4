import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MessageForm } from "@/components/contact/message-form";
import { isMessageKind } from "@/lib/catalogue/message";
import { serverPath, toolPath } from "@/lib/catalogue/path";
import { showInvisible } from "@/lib/catalogue/text";
import { findSubject, type Subject } from "@/lib/db/subjects";
import { keptForm, type KeptForm } from "./kept-forms";

export const metadata: Metadata = { title: "Contact", robots: { index: false } };

/** Where messages are written: empty, about a server or a tool, or once more with what was wrong. */
export default async function ContactPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const kept = keptForm(one(query.again));
  const subject = kept === null ? await subjectOf(query) : null;
  const { draft, problems } = kept ?? emptyForm(one(query.kind), subject);
  return (
    <article className="max-w-text">
      <h1>Contact</h1>
      <p className="mt-2">
        Your message goes to whoever runs this copy of the catalogue.{" "}
        <a href="/privacy#messages">What is stored of it</a>
      </p>
      <About subject={subject} server={draft.server} tool={draft.tool} />
      <div className="mt-6">
        <MessageForm draft={draft} problems={problems} withKinds />
      </div>
    </article>
  );
}

type Query = Record<string, string | string[] | undefined>;

/** The first of a parameter's values. */
function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

async function subjectOf(query: Query): Promise<Subject | null> {
  const server = one(query.server);
  const tool = one(query.tool);
  if (server === "") return null;
  return (await findSubject(server.toLowerCase(), tool === "" ? null : tool)) ?? notFound();
}

function emptyForm(kind: string, subject: Subject | null): KeptForm {
  const about = { server: subject?.server.slug ?? "", tool: subject?.tool?.slug ?? "" };
  const draft = { kind: isMessageKind(kind) ? kind : "contact", ...about, name: "", email: "", text: "" };
  return { draft, problems: [] };
}

function About({ subject, server, tool }: { subject: Subject | null; server: string; tool: string }) {
  if (server === "") return null;
  const title = showInvisible(subject?.server.title ?? server);
  return (
    <p className="mt-3">
      About{" "}
      {tool === "" ? null : (
        <>
          <a href={toolPath(server, tool)} className="tool-name">
            {showInvisible(subject?.tool?.name ?? tool)}
          </a>{" "}
          of{" "}
        </>
      )}
      <a href={serverPath(server)}>{title}</a>
    </p>
  );
}
