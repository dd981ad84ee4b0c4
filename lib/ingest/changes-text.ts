import { cutText, hasInvisible } from "@/lib/catalogue/text";
import type { ToolDefinition } from "@/lib/catalogue/tool";

/** What came into a definition's text that a person may not notice and a model would follow. */

/** Nodes of a schema that are read; what is stored is at most 256 kB. */
const MAX_NODES = 20_000;
const QUOTED = 120;

/** Words that speak to a model rather than describe a tool; kept few and plain, for each match is shown as a warning. */
const INSTRUCTIONS: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override)\b[^.\n]{0,40}\b(previous|prior|earlier|above|all|other|your|system)\b[^.\n]{0,30}\b(instructions?|prompts?|rules|guidelines)\b/i,
  /\b(do not|don't|don’t|never|without)\b[^.\n]{0,20}\b(tell|telling|mention|mentioning|inform|informing|reveal|notify|notifying|alert|alerting)\b[^.\n]{0,30}\b(users?|humans?|persons?|anyone|anybody)\b/i,
  /<\s*\/?\s*(important|system|instructions?|secret|assistant|hidden)\s*>|\[\/?(INST|SYSTEM)\]/i,
  /\b(before|prior to)\s+(using|calling|invoking|running)\s+(any|all|every|the|this|other|another)\b[^.\n]{0,30}\btools?\b[^.\n]{0,60}\b(must|always|first|read|call|send|pass)\b/i,
  /\b(always|must)\s+(call|use|invoke|run)\s+this\s+(tool|function)\s+(first|before)\b/i,
  /\b(read|send|include|pass|attach|copy|forward)\b[^.\n]{0,60}(~\/\.ssh|\bid_rsa\b|\bid_ed25519\b|\bmcp\.json\b|\/etc\/passwd|\bsystem prompt\b|\b(conversation|chat) history\b)/i,
];

/** The instructions that are in the new definition and were not in the old one, quoted; null when there are none. */
export function newInstructions(before: ToolDefinition, after: ToolDefinition): string | null {
  const found = (texts: readonly string[], pattern: RegExp): string | undefined =>
    texts.map((text) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
  const [old, fresh] = [textsOf(before), textsOf(after)];
  const quotes = INSTRUCTIONS.flatMap((pattern) => {
    const match = found(fresh, pattern);
    return match === undefined || found(old, pattern) !== undefined
      ? []
      : [`“${cutText(match.replace(/\s+/g, " "), QUOTED)}”`];
  });
  return quotes.length === 0 ? null : quotes.join(", ");
}

/** The invisible characters of which the new definition holds more than the old one, counted; null when there are none. */
export function newHiddenText(before: ToolDefinition, after: ToolDefinition): string | null {
  const old = hiddenIn(before);
  const more = [...hiddenIn(after)]
    .map(([code, count]) => [code, count - (old.get(code) ?? 0)] as const)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a - b);
  if (more.length === 0) return null;
  const named = more
    .slice(0, 5)
    .map(([code, count]) => `${count} × U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
  return [...named, ...(more.length > 5 ? [`and ${more.length - 5} other kinds`] : [])].join(", ");
}

/** How often each invisible character occurs, without those that emoji and some scripts are rightly written with. */
function hiddenIn(tool: ToolDefinition): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of textsOf(tool)) {
    if (!hasInvisible(text)) continue;
    const plain = text.replace(
      /(\p{Extended_Pictographic}|[#*0-9])[\uFE0E\uFE0F\u200D]+|(?!\p{Script=Latin})\p{L}\p{M}*[\u200C\u200D]+/gu,
      "",
    );
    for (const character of plain) {
      if (!hasInvisible(character)) continue;
      const code = character.codePointAt(0) ?? 0;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

/** Every text of a definition: name, title, description, and keys and values of its schemas. */
function textsOf({ name, title, description, inputSchema, outputSchema, annotations }: ToolDefinition): string[] {
  const texts = [name, title ?? "", description ?? "", annotations?.title ?? ""];
  const open: unknown[] = [inputSchema, outputSchema];
  for (let nodes = 0; open.length > 0 && nodes < MAX_NODES; nodes += 1) {
    const node = open.pop();
    if (typeof node === "string") texts.push(node);
    else if (Array.isArray(node)) open.push(...node.slice(0, MAX_NODES));
    else if (typeof node === "object" && node !== null) {
      texts.push(...Object.keys(node));
      open.push(...Object.values(node));
    }
  }
  return texts;
}
