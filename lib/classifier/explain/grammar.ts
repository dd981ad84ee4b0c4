import { inflectThird } from "../lexicon/inflect";

/** "a voucher", "an order". */
export function withIndefinite(noun: string): string {
  return `${/^(?:[aeio]|u(?!ni|se|ser|rl|til|sag)|sql\b|html\b|x-|mcp\b|s3\b|ssh\b|sms\b|npm\b|llm\b|faq\b)/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** "a", "a and b", "a, b and c"; at most `max` items are named. */
export function listOf(items: readonly string[], conjunction = "and", max = 5): string {
  const shown = items.slice(0, max);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${String(rest)} more`] : shown;
  if (all.length <= 1) return all[0] ?? "";
  return `${all.slice(0, -1).join(", ")} ${conjunction} ${all.at(-1) ?? ""}`;
}

/** Third person of a verb: "delete" → "deletes". */
export function third(verb: string): string {
  return inflectThird(verb);
}

/** First letter raised. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A plain plural; words that look plural stay. */
export function plural(noun: string): string {
  if (
    /(?:[^su]s|children|people|data|information|media|metadata|content|contents|feedback|history|traffic|software)$/i.test(
      noun,
    )
  )
    return noun;
  if (/(?:s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** A name as code, without characters that would end the code span or hide in it. */
export function code(name: string): string {
  const plain = name.replace(/[`\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "");
  return `\`${plain.length > 60 ? `${plain.slice(0, 57)}…` : plain}\``;
}

/** The last segment of a server's name, for sentences: "io.github.acme/harbour" → "harbour". */
export function serverName(name: string): string {
  const last = name.split("/").at(-1) ?? name;
  return last === "" || last.length > 60 || !/^[\w .@+-]+$/.test(last) ? "this server" : last;
}
