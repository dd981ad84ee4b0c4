import { stem } from "./words";

/** Words that people use for one another when they look for a tool. Each group is read in every direction. */
const GROUPS: readonly (readonly string[])[] = [
  ["kubernetes", "k8s", "kube"],
  ["postgres", "postgresql", "pg", "psql"],
  ["delete", "remove", "rm", "erase", "destroy"],
  ["execute", "exec", "run"],
  ["list", "ls", "enumerate"],
  ["create", "make", "new", "add"],
  ["update", "edit", "modify", "change"],
  ["get", "fetch", "retrieve", "read"],
  ["find", "search", "lookup", "query"],
  ["send", "post", "publish"],
  ["stop", "kill", "terminate"],
  ["copy", "cp", "duplicate"],
  ["move", "mv", "rename"],
  ["directory", "dir", "folder"],
  ["database", "db"],
  ["repository", "repo"],
  ["configuration", "config", "cfg", "settings"],
  ["environment", "env"],
  ["message", "msg"],
  ["document", "doc"],
  ["image", "img", "picture", "photo"],
  ["javascript", "js"],
  ["typescript", "ts"],
  ["python", "py"],
  ["command", "cmd", "shell", "terminal"],
  ["pull request", "pr"],
  ["merge request", "mr"],
  ["e-mail", "email", "mail"],
  ["ticket", "issue"],
  ["spreadsheet", "sheet"],
  ["screenshot", "snapshot"],
  ["website", "site", "webpage"],
  ["authentication", "auth", "login"],
  ["password", "secret", "credential"],
  ["payment", "pay", "charge"],
  ["calendar", "agenda"],
  ["vm", "virtual machine"],
  ["aws", "amazon web services"],
  ["gcp", "google cloud"],
  ["mongodb", "mongo"],
  ["elasticsearch", "elastic"],
];

const words = (text: string): string[] => text.toLowerCase().split(/[^a-z0-9]+/);

const BY_STEM = new Map<string, string[][]>();
for (const group of GROUPS) {
  for (const member of group) {
    const [only, ...more] = words(member);
    if (only === undefined || more.length > 0) continue;
    const others = group.filter((other) => other !== member).map((other) => words(other).map(stem));
    BY_STEM.set(stem(only), [...(BY_STEM.get(stem(only)) ?? []), ...others]);
  }
}

/** What else the word is called, each as its stems in order: `pr` → [["pull", "request"]]. */
export function synonymsOf(word: string): readonly string[][] {
  return BY_STEM.get(stem(word)) ?? [];
}

/** The same groups as Meilisearch wants them: each word or phrase with the others it stands for. */
export function synonymTable(): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const group of GROUPS) {
    for (const member of group) {
      const others = group.filter((other) => other !== member);
      table[member] = [...new Set([...(table[member] ?? []), ...others])];
    }
  }
  return table;
}
