/** Tools looked up last, in this browser alone. Storage may be off or hold anything: then there are none. */

export type Recent = { path: string; name: string; server: string };

const KEY = "recent-tools";
const KEPT = 8;
const listeners = new Set<() => void>();

/** Notes that a tool's page was opened; newest first, each once. */
export function remember(tool: Recent): void {
  const others = parse(read()).filter(({ path }) => path !== tool.path);
  write(JSON.stringify([tool, ...others].slice(0, KEPT)));
}

export function forgetAll(): void {
  write("[]");
}

/** For useSyncExternalStore: the stored text is the snapshot, so that it compares by value. */
export const recentStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read,
  none: () => "[]",
};

/** What the stored text names; whatever is not a tool's page here is left out. */
export function parse(text: string): Recent[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isRecent).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== "object" || value === null) return false;
  if (!("path" in value) || !("name" in value) || !("server" in value)) return false;
  const { path, name, server } = value;
  return (
    typeof path === "string" && path.startsWith("/tools/") && typeof name === "string" && typeof server === "string"
  );
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? "[]";
  } catch {
    return "[]";
  }
}

function write(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    return; // Storage is off or full; nothing depends on it.
  }
  for (const listener of listeners) listener();
}
