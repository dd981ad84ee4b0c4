/** What visitors write to whoever runs this copy. Ids stand in Postgres and in addresses; never reused. */
export const MESSAGE_KINDS = {
  contact: "A question or a remark",
  category: "The category is wrong",
  risk: "The risk is wrong",
  description: "The description or another fact is wrong",
  impersonation: "It pretends to be somebody else’s",
  takedown: "It must not be shown here",
} as const;

export type MessageKind = keyof typeof MESSAGE_KINDS;

/** Whether the text is a message kind. */
export function isMessageKind(text: string): text is MessageKind {
  return Object.hasOwn(MESSAGE_KINDS, text);
}

/** Most characters (UTF-16 units) of each field. The address' length is SMTP's (RFC 5321). */
export const MESSAGE_LIMITS = { text: 4000, name: 100, email: 254 } as const;

/** The form's fields. `website` is a trap that people do not see; `elapsed` is milliseconds, filled by a script. */
export type MessageField = "kind" | "server" | "tool" | "name" | "email" | "text" | "website" | "elapsed";

/** What a form was filled with, before anybody judged it. */
export type MessageDraft = Record<Exclude<MessageField, "elapsed" | "website">, string>;

/** What is wrong with a field, and how to mend it; "form" is the message as a whole. */
export type MessageProblem = { field: MessageField | "form"; message: string };

/** A message that may be stored. */
export type NewMessage = {
  kind: MessageKind;
  /** Slugs of what it is about. */
  server: string | null;
  tool: string | null;
  name: string | null;
  email: string | null;
  text: string;
};

/** A stored message, as the operator reads it. */
export type Message = NewMessage & {
  id: number;
  createdAt: Date;
  handledAt: Date | null;
  /** When the operator was told of it; null when not yet, or nobody is told. */
  notifiedAt: Date | null;
  /** Why telling failed the last time. */
  notifyProblem: string | null;
};
