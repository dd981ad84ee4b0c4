const INTEGER = new Intl.NumberFormat("en-GB");

/** 12345 → "12,345". */
export function formatCount(count: number): string {
  return INTEGER.format(count);
}

/** "1 tool", "2 tools", "1,200 tools". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
