import { serverPath } from "@/lib/catalogue/path";
import { Section } from "../ui/section";
import { MessageForm } from "./message-form";
import { RescanButton } from "./rescan-button";

/** Address of the form, filled with what a report is about. */
function reportPath(server: string, tool: string): string {
  const about = new URLSearchParams({ server, ...(tool === "" ? {} : { tool }), kind: "risk" });
  return `/contact?${about}`;
}

/**
 * Ways to whoever runs this copy: report a label, ask for a rescan, write. The same for every visitor, so that the page it stands on
 * can be cached. `tool` is a slug; without it the section is about the server.
 */
export function ContactSection({ server, tool = "" }: { server: string; tool?: string }) {
  return (
    <Section id="contact" title="Wrong, outdated, or a question?">
      <div className="no-print max-w-text">
        <ul className="mb-3 space-y-1">
          <li>
            <a href={reportPath(server, tool)} rel="nofollow">
              {tool === "" ? "Report or dispute this server’s labels" : "Report or dispute this label"}
            </a>
            : category, risk, description, impersonation, takedown
          </li>
          <li>
            <a href={`${serverPath(server)}/rescan`} rel="nofollow">
              How the last rescan of the server went
            </a>
          </li>
        </ul>
        <RescanButton server={server} />
        {tool === "" ? null : (
          <>
            <h3 className="mb-4 mt-6">
              Write to whoever runs this copy (<a href="/privacy#messages">what is stored of it</a>)
            </h3>
            <MessageForm draft={{ kind: "contact", server, tool, name: "", email: "", text: "" }} />
          </>
        )}
      </div>
    </Section>
  );
}
