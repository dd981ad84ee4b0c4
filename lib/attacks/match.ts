import type { Category } from "@/lib/catalogue/category";
import type { ParameterKind } from "@/lib/catalogue/parameter";
import type { Package } from "@/lib/catalogue/server";
import type { AttackCase, AttackPattern } from "./attack";

/** What of a tool decides which patterns it is open to. */
export type AttackTarget = {
  name: string;
  category: Category;
  signals: readonly string[];
  /** Kinds of its arguments. */
  kinds: readonly ParameterKind[];
  /** How many definitions it has had. */
  versions: number;
};

/** A pattern with the case that is most like the tool. */
export type AttackMatch = { pattern: AttackPattern; attack: AttackCase };

const SHOWN = 3;
/** A signal or an argument is needed; a category alone says too little, except where it is the pattern. */
const ENOUGH = 2;

/** The patterns that a tool is open to by its definition, best fit first; none fits a tool that gives nothing away. */
export function attacksOn(target: AttackTarget, patterns: readonly AttackPattern[]): AttackMatch[] {
  return patterns
    .map((pattern) => ({ pattern, fit: fitOf(pattern, target) }))
    .filter(({ fit }) => fit >= ENOUGH)
    .sort((a, b) => b.fit - a.fit || (a.pattern.slug < b.pattern.slug ? -1 : 1))
    .slice(0, SHOWN)
    .flatMap(({ pattern }) => {
      const [attack] = pattern.cases.toSorted((a, b) => likeness(b, target) - likeness(a, target));
      return attack === undefined ? [] : [{ pattern, attack }];
    });
}

function fitOf({ slug, fits, cases }: AttackPattern, target: AttackTarget): number {
  const signals = fits.signals.filter((signal) => target.signals.includes(signal)).length;
  const kinds = fits.parameters.filter((kind) => target.kinds.includes(kind)).length;
  const category = fits.categories.includes(target.category) ? 1 : 0;
  const decisive = category === 1 && (target.category === "Financial" || target.category === "Destructive") ? 2 : 0;
  const changed = slug === "rug-pull" && target.versions > 1 ? 2 : 0;
  const named = cases.some((attack) => attack.tools.includes(target.name)) ? 2 : 0;
  return 2 * signals + 2 * kinds + category + decisive + changed + named;
}

/** A case of the same tool first, then of the same category, then what really happened. */
function likeness(attack: AttackCase, { name, category }: AttackTarget): number {
  const named = attack.tools.includes(name) ? 8 : 0;
  const alike = attack.categories.includes(category) ? 2 : 0;
  return named + alike + (attack.kind === "exploited" || attack.kind === "incident" ? 1 : 0);
}

/** The cases that name one of these packages or this repository: they are about this very server. */
export function casesAbout(
  server: { packages: readonly Package[]; repositoryUrl: string | null },
  patterns: readonly AttackPattern[],
): AttackMatch[] {
  const packages = new Set(server.packages.map(({ registryType, identifier }) => `${registryType}:${identifier}`));
  const repository = repositoryName(server.repositoryUrl);
  return patterns.flatMap((pattern) =>
    pattern.cases
      .filter((attack) => {
        if (attack.package !== null) return packages.has(attack.package);
        return repository !== null && repositoryName(attack.repository) === repository;
      })
      .map((attack) => ({ pattern, attack })),
  );
}

function repositoryName(url: string | null): string | null {
  return url === null ? null : url.toLowerCase().replace(/(\.git)?\/?$/, "");
}
