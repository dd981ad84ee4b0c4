import { cutText } from "./text";

/** Names that a person takes for each other: the same but for letters that look alike, or one letter apart. Pure. */

/** Characters of other scripts and digits that are drawn like a Latin letter. */
const CONFUSABLE: Record<string, string> = {
  ...{
    а: "a",
    в: "b",
    е: "e",
    ё: "e",
    з: "e",
    и: "u",
    к: "k",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    с: "c",
    т: "t",
    у: "y",
    х: "x",
  },
  ...{
    ѕ: "s",
    і: "i",
    ј: "j",
    ԁ: "d",
    ɡ: "g",
    һ: "h",
    ո: "n",
    α: "a",
    β: "b",
    ε: "e",
    η: "n",
    ι: "i",
    κ: "k",
    ν: "v",
    ο: "o",
  },
  ...{
    ρ: "p",
    τ: "t",
    υ: "u",
    χ: "x",
    ı: "i",
    ł: "l",
    ø: "o",
    đ: "d",
    "0": "o",
    "1": "l",
    "3": "e",
    "5": "s",
    "|": "l",
  },
};

/** Words that say what kind of thing it is, not which one. */
const COMMON = new Set([
  "mcp",
  "server",
  "servers",
  "mcpserver",
  "the",
  "official",
  "client",
  "remote",
  "model",
  "context",
  "protocol",
]);
/** Names that everybody gives to a first attempt; they are like each other and mean nothing. */
const EMPTY = new Set([
  "",
  "test",
  "testing",
  "demo",
  "example",
  "examples",
  "sample",
  "hello",
  "helloworld",
  "app",
  "api",
  "tool",
  "tools",
  "agent",
  "my",
]);

/** Shorter names are one letter apart by chance. */
const MIN_FOR_EDITS = 6;
const MAX_NAME = 60;
const MAX_PUBLISHER = 200;

/** The name without its publisher, common words, marks and look-alike letters: `io.x/Git-Hub-MCP` → `github`. */
export function nameSkeleton(name: string): string {
  const short = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  const plain = [...short.normalize("NFKD").replace(/\p{M}+/gu, "")]
    .map((character) => CONFUSABLE[character] ?? character)
    .join("");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const telling = words.filter((word) => !COMMON.has(word));
  return cutText(telling.join("").replaceAll("rn", "m").replaceAll("vv", "w"), MAX_NAME);
}

/**
 * What the name shares with names like it: its skeleton, and the skeleton without each one letter. Two names that share an
 * entry are at most two edits apart (symmetric deletion); `likenessOf` decides.
 */
export function likenessKeys(name: string): string[] {
  const skeleton = nameSkeleton(name);
  if (EMPTY.has(skeleton) || skeleton.length < 3) return [];
  if (skeleton.length < MIN_FOR_EDITS) return [skeleton];
  const letters = [...skeleton]; // Whole ones: half of a surrogate pair cannot be stored.
  const shorter = letters.map((_, index) => letters.toSpliced(index, 1).join(""));
  return [...new Set([skeleton, ...shorter])];
}

export type Likeness = "same name" | "one letter apart";

/** How two names are alike; null when they are not. */
export function likenessOf(a: string, b: string): Likeness | null {
  const [one, other] = [nameSkeleton(a), nameSkeleton(b)];
  if (EMPTY.has(one) || EMPTY.has(other)) return null;
  if (one === other) return "same name";
  if (Math.min(one.length, other.length) < MIN_FOR_EDITS) return null;
  return isOneEdit(one, other) ? "one letter apart" : null;
}

/** One letter more, less, another, or two neighbours exchanged; digits of a number are no slip of the pen. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (/\d/.test(left + right)) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/**
 * Who publishes a server: the owner of its repository, else the namespace of its name (`io.github.acme` is `github.com/acme`);
 * null when neither tells.
 */
export function publisherOf({ name, repositoryUrl }: { name: string; repositoryUrl: string | null }): string | null {
  const repository = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@]*@)?(?:www\.)?([^/:]+)(?::\d+)?\/([^/]+)\/[^/]/i.exec(
    repositoryUrl ?? "",
  );
  if (repository !== null) return cutText(`${repository[1] ?? ""}/${repository[2] ?? ""}`.toLowerCase(), MAX_PUBLISHER);
  const slash = name.lastIndexOf("/");
  if (slash <= 0) return null;
  const namespace = cutText(name.slice(0, slash).toLowerCase(), MAX_PUBLISHER);
  const github = /^io\.github\.([^/]+)$/.exec(namespace);
  return github === null ? namespace : `github.com/${github[1] ?? ""}`;
}
