import { MESSAGE_KINDS, type Message } from "@/lib/catalogue/message";
import { terminalText } from "@/lib/catalogue/text";

/** One line that holds nothing of what the visitor wrote: "message 12, The risk is wrong: io-example-files/read_file". */
export function summaryOf({ id, kind, server, tool }: Pick<Message, "id" | "kind" | "server" | "tool">): string {
  const subject = server === null ? "" : `: ${server}${tool === null ? "" : `/${terminalText(tool, 100)}`}`;
  return `message ${id}, ${MESSAGE_KINDS[kind]}${subject}`;
}
