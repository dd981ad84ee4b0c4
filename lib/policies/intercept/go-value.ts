/**
 * Values as Intercept's Go code sees them. Whole numbers of the YAML file are `bigint` (Go's int), all other numbers,
 * those of a call's JSON included, are `number` (float64).
 */
export type GoValue = null | boolean | string | number | bigint | GoTime | readonly GoValue[] | GoMap;
type GoMap = ReadonlyMap<string, GoValue>;

/** A plain date or time in the YAML file, which Go reads as a time and compares by this text. */
export class GoTime {
  constructor(readonly text: string) {}
}

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** The number, if Intercept counts it as one: unsigned numbers beyond int64 are none. */
export function toFloat(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "bigint" && value <= MAX_INT64 ? Number(value) : null;
}

/** Go's int64(x): towards zero; out of range gives the smallest integer, as amd64 does. */
export function toInt64(value: number): bigint {
  const inRange = value >= -(2 ** 63) && value < 2 ** 63;
  return inRange ? BigInt(Math.trunc(value)) : MIN_INT64;
}

/** Sum that wraps around like int64. */
export function addInt64(a: bigint, b: bigint): bigint {
  return BigInt.asIntN(64, a + b);
}

/** fmt's %v: how values of different types are compared as text. */
export function formatGo(value: unknown): string {
  if (value === null || value === undefined) return "<nil>";
  if (typeof value === "number") return formatFloat(value);
  if (value instanceof GoTime) return value.text;
  if (Array.isArray(value)) return `[${value.map(formatGo).join(" ")}]`;
  if (value instanceof Map) return formatMap([...value]);
  return typeof value === "object" ? formatMap(Object.entries(value)) : String(value);
}

function formatMap(entries: [unknown, unknown][]): string {
  const sorted = entries
    .map(([key, value]): [string, unknown] => [String(key), value])
    .sort(([a], [b]) => compareUtf8(a, b));
  return `map[${sorted.map(([key, value]) => `${key}:${formatGo(value)}`).join(" ")}]`;
}

/** Go compares texts by their UTF-8 bytes, which is the order of code points. */
function compareUtf8(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  const at = left.findIndex((code, index) => code !== right[index]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** strconv's 'g' with the fewest digits: exponents from 1e+06 on, so that a million is not the text "1000000". */
function formatFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa = "", exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return String(value);
  return `${mantissa}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** strconv.Quote, for the messages that quote a rule's name. */
export function quoteGo(text: string): string {
  const short: Record<string, string> = {
    "\u0007": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
    '"': '\\"',
    "\\": "\\\\",
  };
  const escaped = Array.from(text, (character) => {
    const known = short[character];
    if (known !== undefined) return known;
    if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, "0")}`;
    return code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
  });
  return `"${escaped.join("")}"`;
}
