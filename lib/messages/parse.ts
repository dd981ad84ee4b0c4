import { z } from "zod";
import {
  isMessageKind,
  MESSAGE_KINDS,
  MESSAGE_LIMITS,
  type MessageDraft,
  type MessageField,
  type MessageProblem,
  type NewMessage,
} from "@/lib/catalogue/message";
import { replaceInvalid } from "@/lib/catalogue/text";

/** Nobody writes a message faster; programs do. */
const FASTEST_MS = 2000;

/** What browsers send as CR LF counts as one character, as their own maxlength counts it. */
const typed = z.string().transform((text) => replaceInvalid(text.replace(/\r\n?/g, "\n")).trim());

const count = new Intl.NumberFormat("en-GB");

function atMost(limit: number) {
  return typed.refine((text) => text.length <= limit, {
    error: ({ input }) =>
      `It has ${count.format(String(input).length)} characters; at most ${count.format(limit)} are taken. Shorten it.`,
  });
}

function orNull(schema: z.ZodType<string, string>) {
  return schema.transform((text) => (text === "" ? null : text));
}

const email = atMost(MESSAGE_LIMITS.email).refine((text) => text === "" || z.email().safeParse(text).success, {
  error: "It does not look like name@example.org. Correct it, or leave it empty.",
});

/** In the order of the form, in which its problems are told. */
const FormSchema = z.object({
  kind: z.string().transform((text, context) => {
    if (isMessageKind(text)) return text;
    context.addIssue({ code: "custom", message: `Choose one of: ${Object.values(MESSAGE_KINDS).join("; ")}.` });
    return z.NEVER;
  }),
  text: atMost(MESSAGE_LIMITS.text).refine((text) => text !== "", {
    error: "It is empty. Write what you want to say.",
  }),
  name: orNull(atMost(MESSAGE_LIMITS.name)),
  email: orNull(email),
  // Slugs are short; longer ones name nothing, which the look-up says.
  server: orNull(typed),
  tool: orNull(typed),
  website: z.literal("", {
    error: "A field that people do not see was filled in, as programs do. It is empty now: send it again.",
  }),
  elapsed: z.string().refine((text) => text === "" || !(Number(text) < FASTEST_MS), {
    error: "It was sent within two seconds, as programs do. Send it again.",
  }),
});

const FIELDS = [
  "kind",
  "server",
  "tool",
  "name",
  "email",
  "text",
  "website",
  "elapsed",
] as const satisfies readonly MessageField[];

/** The fields as they came, the first of each name; what is missing is empty. */
function fieldsOf(form: URLSearchParams): Record<MessageField, string> {
  const field = (name: MessageField): string => form.get(name) ?? "";
  return {
    ...{ kind: form.get("kind") ?? "contact", server: field("server"), tool: field("tool"), name: field("name") },
    ...{ email: field("email"), text: field("text"), website: field("website"), elapsed: field("elapsed") },
  };
}

/** What the visitor typed, to show it again. */
export function draftOf(form: URLSearchParams): MessageDraft {
  const { kind, server, tool, name, email, text } = fieldsOf(form);
  return { kind, server, tool, name, email, text };
}

/** A form as a message that may be stored, or everything that is wrong with it. Whether its subject exists is not known here. */
export function parseMessage(form: URLSearchParams): { message: NewMessage } | { problems: MessageProblem[] } {
  const result = FormSchema.safeParse(fieldsOf(form));
  if (result.success) {
    const { website: _trap, elapsed: _elapsed, ...message } = result.data;
    return { message };
  }
  const problems = result.error.issues.map(({ path: [name], message }): MessageProblem => {
    return { field: FIELDS.find((field) => field === name) ?? "form", message };
  });
  return { problems };
}
