import type { JsonObject } from "./tool";

/** What an argument is for, as far as its name, format and description tell. */
export const PARAMETER_KINDS = [
  "command",
  "code",
  "sql",
  "query",
  "path",
  "url",
  "host",
  "http method",
  "secret",
  "amount",
  "recipient",
  "branch",
  "namespace",
  "identifier",
  "identifiers",
  "message",
  "flag",
  "limit",
  "other",
] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** One top-level argument of a tool, for tables and for argument conditions. */
export type Parameter = {
  name: string;
  /** JSON Schema type as people read it: "string", "array of string", "string or null", "any". */
  type: string;
  required: boolean;
  description: string | null;
  kind: ParameterKind;
  /** Allowed values when the schema lists them (at most 50 kept), as JSON values. */
  enum: unknown[] | null;
  /** The schema's default as a JSON value; undefined when it states none. */
  default: unknown;
};

const MAX_PARAMETERS = 5000;

/** The top-level arguments of an input schema in the schema's order; null when the schema is not known or not an object's. */
export function parametersOf(inputSchema: JsonObject | null): Parameter[] | null {
  if (inputSchema === null) return null;
  const properties = asObject(inputSchema.properties);
  if (properties === null) return inputSchema.type === "object" || inputSchema.type === undefined ? [] : null;
  const required = new Set(Array.isArray(inputSchema.required) ? inputSchema.required : []);
  return Object.entries(properties)
    .slice(0, MAX_PARAMETERS)
    .map(([name, value]) => {
      const schema = asObject(value) ?? {};
      const description = typeof schema.description === "string" ? schema.description : null;
      return {
        name,
        type: typeName(schema),
        required: required.has(name),
        description,
        kind: parameterKind(wordsOf(name), schema, description),
        enum: Array.isArray(schema.enum) ? schema.enum.slice(0, 50) : null,
        default: schema.default,
      };
    });
}

function typeName(schema: JsonObject): string {
  const { type } = schema;
  if (type === "array") {
    const items = asObject(schema.items);
    return typeof items?.type === "string" ? `array of ${items.type}` : "array";
  }
  if (typeof type === "string") return type;
  if (Array.isArray(type)) return type.filter((name) => typeof name === "string").join(" or ") || "any";
  const variants = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(variants)) {
    const names = variants.slice(0, 8).map((variant) => asObject(variant)?.type);
    const known = [...new Set(names.filter((name) => typeof name === "string"))];
    if (known.length > 0) return known.join(" or ");
  }
  return "any";
}

/** Kinds by the words of the argument's name; the kind that stands first here wins. */
const WORDS_BY_KIND: readonly (readonly [ParameterKind, string])[] = [
  ["secret", "password passwd passphrase secret token apikey credential credentials mnemonic privatekey seed pin otp"],
  ["sql", "sql statement statements ddl dml cypher aql graphql"],
  ["command", "command cmd commands shell argv bash cli"],
  ["code", "code script javascript js python expression program snippet"],
  ["http method", "method verb"],
  ["path", "path paths file files filename filepath directory dir folder destination"],
  ["url", "url urls uri uris link href endpoint webhook"],
  ["host", "host hostname domain ip address"],
  ["amount", "amount amounts price quantity total cents sats lamports value"],
  ["recipient", "to recipient recipients cc bcc email channel payee beneficiary"],
  ["branch", "branch ref"],
  ["namespace", "namespace project workspace database schema tenant"],
  ["query", "query search filter q where"],
  ["message", "message body text content comment subject prompt"],
  ["limit", "limit max page offset size count cursor per first"],
  ["identifiers", "ids keys uuids"],
  ["identifier", "id key uuid name slug number"],
];

type Rank = { kind: ParameterKind; rank: number };
const KIND_OF_WORD: ReadonlyMap<string, Rank> = new Map(
  WORDS_BY_KIND.toReversed().flatMap(([kind, words], index) =>
    words.split(" ").map((word) => [word, { kind, rank: WORDS_BY_KIND.length - index }] as const),
  ),
);

/** Words beside which "code", "command" and the like name a thing instead of being run: `country_code`, `script_id`. */
const NAMING = new Set(
  `id ids name names type types country language lang currency zip postal promo discount coupon status error iata icao airport auth authorization verification otp
  invite invitation product tax hs color colour qr bar project region station stock ticker fund team course state exit format size timeout mode number version
  department city source_type response http referral area item account sku access swift sort icd dial phone tracking prefix path file directory dir url token limit count max page`.split(
    /\s+/,
  ),
);
const WRITTEN: ReadonlySet<ParameterKind> = new Set(["command", "code", "sql"]);
const COUNTING = new Set(["token", "tokens"]);

/**
 * What an argument is for. `words` are the lower-case words of its name. A description that says "SQL" makes an otherwise
 * unknown argument one of kind `sql`.
 */
export function parameterKind(words: readonly string[], schema: JsonObject, description: string | null): ParameterKind {
  const { format } = schema;
  if (format === "uri" || format === "url") return "url";
  if (format === "password") return "secret";
  if (format === "hostname" || format === "ipv4" || format === "ipv6") return "host";
  if (schema.type === "boolean") return "flag";
  const best = bestKind(words, schema);
  if (best !== null && best !== "query" && best !== "message") return best;
  if (description !== null && /\bSQL\b/.test(description.length > 500 ? description.slice(0, 500) : description))
    return "sql";
  return best ?? "other";
}

function bestKind(words: readonly string[], schema: JsonObject): ParameterKind | null {
  let best: Rank | null = null;
  for (const word of words) {
    const found = KIND_OF_WORD.get(word);
    if (found === undefined || (best !== null && found.rank >= best.rank)) continue;
    if (WRITTEN.has(found.kind) && words.length > 1 && words.some((other) => other !== word && NAMING.has(other)))
      continue;
    if (
      found.kind === "secret" &&
      COUNTING.has(word) &&
      (schema.type === "integer" || schema.type === "number" || words.includes("page"))
    )
      continue;
    best = found;
  }
  return best?.kind ?? null;
}

/** The lower-case words of an argument's name. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
