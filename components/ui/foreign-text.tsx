import { showInvisible } from "@/lib/catalogue/text";

/** Text that a stranger wrote, complete, with its line breaks, and with invisible characters shown as what they are. */
export function ForeignText({ text }: { text: string }) {
  return <span className="verbatim">{showInvisible(text)}</span>;
}
