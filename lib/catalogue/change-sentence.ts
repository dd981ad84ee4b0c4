import { withArticle } from "./category";
import type { ChangeView } from "./change";
import { severityOf } from "./severity";
import { cutText, showInvisible } from "./text";

/** Part of a sentence; code is shown in the face of code where there is one. Strangers' text, but text. */
export type SentencePart = string | { code: string };

/** Characters of a quoted text on each side of a change. */
const QUOTED = 160;

/** One sentence on what changed, in parts; every quoted word shows its invisible characters. */
export function changeSentence(change: ChangeView): SentencePart[] {
  const parts = change.tool === null ? serverSentence(change) : toolSentence(change, { code: change.tool });
  return parts.map((part) =>
    typeof part === "string" ? showInvisible(part) : { code: showInvisible(cutText(part.code, QUOTED)) },
  );
}

/** The sentence as plain text, for feeds. */
export function changeText(change: ChangeView): string {
  return changeSentence(change)
    .map((part) => (typeof part === "string" ? part : part.code))
    .join("");
}

function toolSentence(change: ChangeView, tool: SentencePart): SentencePart[] {
  const { kind, before, after, note } = change;
  const because = note === null ? "" : `: ${note}`;
  switch (kind) {
    case "tool added":
      return [tool, ` was added${standing(change)}.`];
    case "tool removed":
      return [tool, ` is no longer listed${standing(change)}.`];
    case "tool restored":
      return [tool, ` is listed again${standing(change)}.`];
    case "tool renamed":
      return [{ code: before ?? "" }, " goes by another name now: ", tool, `${standing(change)}.`];
    case "category changed":
      return [tool, ` was ${before ?? "unlabelled"} and is now ${after ?? "unlabelled"}${because}.`];
    case "risk raised":
    case "risk lowered":
      return [
        `The risk of `,
        tool,
        ` went ${kind === "risk raised" ? "up" : "down"} from ${before ?? "?"} to ${riskOf(change)}${because}.`,
      ];
    case "hidden text added":
      return ["Characters that a reader does not see were added to ", tool, note === null ? "." : `: ${note}.`];
    case "instructions added":
      return ["Words that tell a model what to do were added to ", tool, note === null ? "." : `: ${note}.`];
    case "schema changed":
      return ["The arguments or the answer of ", tool, " changed", note === null ? "." : `: ${note}.`];
    case "annotations changed":
      return [tool, note === null ? " declares other annotations." : ` declares other annotations: ${note}.`];
    case "title changed":
      return ["The title of ", tool, ...rewording(before, after)];
    default:
      return ["The description of ", tool, ...rewording(before, after)];
  }
}

function serverSentence({ kind, before, after, note }: ChangeView): SentencePart[] {
  const because = note === null ? "" : `: ${note}`;
  switch (kind) {
    case "server deprecated":
      return ["The server was deprecated by its source."];
    case "server deleted":
      return ["The server was deleted by its source."];
    case "server restored":
      return ["The server is active again."];
    case "servers merged":
      return [{ code: before ?? "" }, " and ", { code: after ?? "" }, ` turned out to be one server${because}.`];
    case "servers separated":
      return [{ code: after ?? "" }, " was taken out of ", { code: before ?? "" }, `${because}.`];
    default:
      return ["The server changed."];
  }
}

/** ": an Execute tool, risk 4/5 High" */
function standing({ category, risk }: ChangeView): string {
  if (category === null || risk === null) return "";
  return `: ${withArticle(category)} tool, risk ${risk}/5 ${severityOf(risk)}`;
}

function riskOf({ risk, after }: ChangeView): string {
  return risk === null ? `${after ?? "?"}` : `${risk}/5 ${severityOf(risk)}`;
}

/** What was taken out and what was put in, with a little of what stands around. */
function rewording(before: string | null, after: string | null): SentencePart[] {
  if (before === null) return [` was added: ${quoted(after ?? "")}`];
  if (after === null) return [` was taken away; it was ${quoted(before)}`];
  const [old, fresh] = differingParts(before, after);
  if (old === fresh) return [" changed in its white space, or after what is kept here."];
  if (old === "") return [` now also says ${quoted(fresh)}`];
  if (fresh === "") return [` no longer says ${quoted(old)}`];
  return [` changed: “${cut(old)}” became ${quoted(fresh)}`];
}

/** The end of a sentence; one full stop is enough. */
function quoted(text: string): string {
  const words = cut(text);
  return /[.!?…]$/.test(words) ? `“${words}”` : `“${words}”.`;
}

function cut(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > QUOTED ? `${cutText(flat, QUOTED)}…` : flat;
}

/** Both texts without the words that they begin and end with alike. */
export function differingParts(before: string, after: string): [string, string] {
  const words = (text: string): string[] => text.trim().split(/\s+/);
  const [old, fresh] = [words(before), words(after)];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, fresh.length) - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  const middle = (list: string[]): string => list.slice(start, list.length - end).join(" ");
  return [middle(old), middle(fresh)];
}
