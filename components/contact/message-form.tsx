"use client"; // As data it weighs half of what it weighs as a tree of elements.

import type { FormEvent, ReactNode } from "react";
import {
  MESSAGE_KINDS,
  MESSAGE_LIMITS,
  type MessageDraft,
  type MessageField,
  type MessageProblem,
} from "@/lib/catalogue/message";
import { formatCount } from "../ui/numbers";

type Props = {
  draft: MessageDraft;
  problems?: MessageProblem[];
  /** Whether its kind can be chosen; else it is the draft's. */
  withKinds?: boolean;
};

/** A plain form: works without a script, which only notes how long it took (programs are faster than people). */
export function MessageForm({ draft, problems = [], withKinds = false }: Props) {
  const again = problems.length > 0;
  return (
    <form method="post" action="/contact/send" onSubmit={again ? undefined : noteElapsed} className="space-y-4">
      <Problems problems={problems} />
      <input type="hidden" name="server" value={draft.server} />
      <input type="hidden" name="tool" value={draft.tool} />
      {withKinds ? <KindChoice kind={draft.kind} /> : <input type="hidden" name="kind" value={draft.kind} />}
      <Field
        field="text"
        label="Message"
        note={`Up to ${formatCount(MESSAGE_LIMITS.text)} characters.`}
        problems={problems}
      >
        <textarea {...inputProps("text", draft, problems)} required rows={6} className="field block w-full" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field field="name" label="Your name" note="May be left empty." problems={problems}>
          <input {...inputProps("name", draft, problems)} autoComplete="name" className="field block w-full" />
        </Field>
        <Field field="email" label="Your e-mail address" note="Only if you want an answer." problems={problems}>
          <input
            {...inputProps("email", draft, problems)}
            type="email"
            autoComplete="email"
            className="field block w-full"
          />
        </Field>
      </div>
      <div className="hidden">
        <label htmlFor="message-website">Leave this empty</label>
        <input id="message-website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="elapsed" />
      <p>
        <button type="submit" className="button button-primary">
          Send
        </button>
      </p>
    </form>
  );
}

type Typed = "text" | "name" | "email";

function inputProps(field: Typed, draft: MessageDraft, problems: MessageProblem[]) {
  const wrong = problems.some((problem) => problem.field === field);
  return {
    id: `message-${field}`,
    name: field,
    defaultValue: draft[field],
    // Browsers would cut what they fill in by themselves: what was too long is shown whole.
    maxLength: wrong ? undefined : MESSAGE_LIMITS[field],
    "aria-invalid": wrong || undefined,
    "aria-describedby": wrong ? `message-${field}-problem` : `message-${field}-note`,
  };
}

function KindChoice({ kind }: { kind: string }) {
  return (
    <div>
      <label htmlFor="message-kind" className="font-semibold">
        What it is about
      </label>
      <select id="message-kind" name="kind" defaultValue={kind} className="field mt-1 block w-full sm:w-auto">
        {Object.entries(MESSAGE_KINDS).map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

type FieldProps = {
  field: MessageField;
  label: string;
  note: string;
  problems: MessageProblem[];
  children: ReactNode;
};

function Field({ field, label, note, problems, children }: FieldProps) {
  const own = problems.filter((problem) => problem.field === field);
  return (
    <div>
      <label htmlFor={`message-${field}`} className="font-semibold">
        {label}
      </label>
      <p id={`message-${field}-note`} className="mb-1 text-soft">
        {note}
      </p>
      {own.length === 0 ? null : (
        <p id={`message-${field}-problem`} className="mb-1 font-semibold">
          {own.map(({ message }) => message).join(" ")}
        </p>
      )}
      {children}
    </div>
  );
}

const NAMES: Partial<Record<MessageProblem["field"], string>> = {
  kind: "What it is about",
  text: "Message",
  name: "Your name",
  email: "Your e-mail address",
};

/** All that is wrong, before the fields; each leads to its field. */
function Problems({ problems }: { problems: MessageProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="note border-ink text-ink">
      <p className="font-semibold">Nothing was stored yet.</p>
      <ul className="mt-1 space-y-1">
        {problems.map(({ field, message }) => {
          const name = NAMES[field];
          return (
            <li key={field}>
              {name === undefined ? null : (
                <>
                  <a href={`#message-${field}`}>{name}</a>:{" "}
                </>
              )}
              {message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Milliseconds since the page was opened. */
function noteElapsed(event: FormEvent<HTMLFormElement>): void {
  const field = event.currentTarget.elements.namedItem("elapsed");
  if (field instanceof HTMLInputElement) field.value = String(Math.round(performance.now()));
}
