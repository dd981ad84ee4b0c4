/** Whether Postgres can hold it: NUL and lone surrogates are refused, so an address with one names nothing. */
export function isText(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}
