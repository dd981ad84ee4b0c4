/** Splits a setting that holds several addresses, with spaces or commas between them. */
export function splitAddresses(setting: string): string[] {
  return setting.split(/[\s,]+/).filter((address) => address !== "");
}
