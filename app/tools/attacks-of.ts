import type { AttackItem } from "@/components/attack/attack-list";
import { attackPatterns } from "@/lib/attacks/load";
import { attacksOn, type AttackMatch } from "@/lib/attacks/match";
import { withArticle } from "@/lib/catalogue/category";
import type { Parameter } from "@/lib/catalogue/parameter";
import { isSignal, SIGNALS } from "@/lib/catalogue/signal";
import type { ToolDetail } from "@/lib/catalogue/view";

const LIST = new Intl.ListFormat("en-GB");

/** The patterns that a tool is open to, each with what of the tool lets it in. */
export function attacksOf(tool: ToolDetail, parameters: Parameter[] | null): AttackItem[] {
  const { definition, label, versions } = tool;
  const kinds = (parameters ?? []).map(({ kind }) => kind);
  const { category, signals } = label;
  const target = { name: definition.name, category, signals, kinds, versions: versions.length };
  return attacksOn(target, attackPatterns()).map((match) => ({
    pattern: { slug: match.pattern.slug, title: match.pattern.title },
    why: whyOf(match, tool, parameters ?? []),
    attack: { slug: match.attack.slug, title: match.attack.title, date: match.attack.date },
  }));
}

/** The most telling of the reasons for which the pattern fits (lib/attacks/match.ts). */
function whyOf(
  { pattern }: AttackMatch,
  { definition, label, server, versions }: ToolDetail,
  all: Parameter[],
): string {
  const which = `\`${definition.name}\` of ${server.title}`;
  const named = all.filter(({ kind }) => pattern.fits.parameters.includes(kind)).map(({ name }) => `\`${name}\``);
  if (named.length > 0) return `The way into ${which} is ${LIST.format(named.slice(0, 4))}.`;
  const [signal] = label.signals.filter(isSignal).filter((one) => pattern.fits.signals.includes(one));
  if (signal !== undefined) return `Of ${which} this was noticed: ${lowerFirst(SIGNALS[signal])}.`;
  if (versions.length > 1) return `The definition of ${which} has changed before.`;
  return `It concerns ${which}, ${withArticle(label.category)} tool.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
