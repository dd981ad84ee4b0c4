/** Completion of the query's syntax: filter names, then their values. Pure. */

export type Completable = { name: string; title: string; values: { value: string; label: string }[] };

/** `text` is the whole query with the completion in place. */
export type Completion = { text: string; shown: string; label: string };

const MAX = 8;

/** What the last part of the query may become; nothing while plain words are typed. */
export function complete(text: string, completable: readonly Completable[]): Completion[] {
  const [last = "", name = "", colon, value = ""] = /(?:^|\s)(?:([a-z]{2,})(?:(:)(\S*))?)$/i.exec(text) ?? [];
  const before = text.slice(0, text.length - last.trimStart().length);
  if (name === "") return [];
  if (colon === undefined) {
    return completable
      .filter((filter) => filter.name.startsWith(name.toLowerCase()))
      .map((filter) => ({ text: `${before}${filter.name}:`, shown: `${filter.name}:`, label: filter.title }));
  }
  const filter = completable.find((candidate) => candidate.name === name.toLowerCase());
  const values = filter?.values.filter((candidate) => hasWord(candidate.value, value.toLowerCase())) ?? [];
  if (values.length === 1 && values[0]?.value === value.toLowerCase()) return [];
  return values.slice(0, MAX).map((candidate) => ({
    text: `${before}${name.toLowerCase()}:${candidate.value} `,
    shown: `${name.toLowerCase()}:${candidate.value}`,
    label: candidate.label,
  }));
}

/** Whether a word of the value begins so: addresses of servers begin with their host, which nobody looks for. */
function hasWord(value: string, start: string): boolean {
  return value.startsWith(start) || value.includes(`-${start}`);
}
