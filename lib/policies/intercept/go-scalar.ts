import type { GoValue } from "./go-value";
import { GoTime } from "./go-value";

/** How Go's yaml.v3, which Intercept uses, reads a plain scalar: 1.2's core types plus 1.1's numbers and times. */

const WORDS = new Map<string, GoValue>([
  ...["", "~", "null", "Null", "NULL"].map((word): [string, GoValue] => [word, null]),
  ...["true", "True", "TRUE"].map((word): [string, GoValue] => [word, true]),
  ...["false", "False", "FALSE"].map((word): [string, GoValue] => [word, false]),
  ...[".nan", ".NaN", ".NAN"].map((word): [string, GoValue] => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word): [string, GoValue] => [word, Infinity]),
  ...["-.inf", "-.Inf", "-.INF"].map((word): [string, GoValue] => [word, -Infinity]),
]);

/** The value of an unquoted scalar. */
export function resolvePlain(text: string): GoValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (text.startsWith(".")) return parseFloat64(text) ?? text;
  if (!/^[-+0-9]/.test(text)) return text;
  const time = parseTime(text);
  if (time !== null) return time;
  const plain = text.replaceAll("_", "");
  return parseInteger(plain) ?? parseFloat64(plain) ?? text;
}

/** strconv.ParseInt and ParseUint with base 0, and the binary and octal forms of YAML 1.2. */
function parseInteger(text: string): bigint | null {
  const match = /^([-+]?)(0[bB][01]+|0[oO]?[0-7]+|0[xX][0-9a-fA-F]+|0|[1-9][0-9]*)$/.exec(text);
  if (match === null) return null;
  const [, sign = "", digits = ""] = match;
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits.toLowerCase());
  const signed = sign === "-" ? -value : value;
  const fits = signed >= -(2n ** 63n) && signed < (sign === "" ? 2n ** 64n : 2n ** 63n);
  return fits ? signed : null;
}

function parseFloat64(text: string): number | null {
  if (!/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DATE_TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?(Z|[-+]\d{2}:\d{2})| (\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?)$/;

/** Dates and times become Go times, printed as time.Time prints itself. */
function parseTime(text: string): GoTime | null {
  const date = DATE.exec(text);
  const match = date ?? DATE_TIME.exec(text);
  if (match === null) return null;
  const [, year = "", month = "", day = "", ...rest] = match;
  const [hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] =
    rest[0] === undefined ? rest.slice(5) : rest;
  const pad = (part: string): string => part.padStart(2, "0");
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const valid = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(valid.getTime()) || valid.toISOString().slice(0, 10) !== iso) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const tail = fraction.replace(/0+$/, "").replace(/^\.$/, "");
  const offset = zone.replace(":", "");
  const name = zone === "Z" || zone === "+00:00" ? "+0000 UTC" : `${offset} ${offset}`;
  return new GoTime(`${iso} ${pad(hour)}:${pad(minute)}:${pad(second)}${tail.slice(0, 10)} ${name}`);
}
