import { cutText } from "@/lib/catalogue/text";
import type { ToolSummary } from "@/lib/catalogue/view";
import { severityText } from "../risk/severity";
import { ToolRows } from "./tool-rows";

type Props = { tools: ToolSummary[]; caption: string; withServer: boolean };

/** Two lines hold no more. */
const EXCERPT = 170;

/** Tools as rows: name, what its author says, category over risk. `withServer` names the server too. */
export function ToolList({ tools, caption, withServer }: Props) {
  const rows = tools.map(({ server, slug, name, description, category, risk }) => ({
    server: server.slug,
    title: withServer ? server.title : null,
    slug,
    name,
    text: description === null || description.trim() === "" ? null : excerpt(description),
    category,
    risk,
    level: severityText(risk),
  }));
  return <ToolRows rows={rows} caption={caption} />;
}

function excerpt(description: string): string {
  const flat = description.replace(/\s+/g, " ");
  return flat.length > EXCERPT ? `${cutText(flat, EXCERPT)}…` : flat;
}
