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
        kind: parameterKind(name, schema, description),
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

/** Kinds by the words of the argument's name, first match wins. */
const KIND_BY_WORD: readonly (readonly [ParameterKind, ReadonlySet<string>])[] = [
  ["secret", new Set(["password", "passphrase", "secret", "token", "apikey", "credential", "credentials", "mnemonic"])],
  ["sql", new Set(["sql", "statement", "ddl"])],
  ["command", new Set(["command", "cmd", "commands", "shell", "argv"])],
  ["code", new Set(["code", "script", "javascript", "python", "expression", "program", "function"])],
  [
    "path",
    new Set(["path", "paths", "file", "files", "filename", "filepath", "directory", "dir", "folder", "destination"]),
  ],
  ["url", new Set(["url", "urls", "uri", "uris", "link", "href", "endpoint", "webhook"])],
  ["host", new Set(["host", "hostname", "domain", "ip", "address"])],
  ["amount", new Set(["amount", "amounts", "price", "quantity", "total", "cents", "value"])],
  ["recipient", new Set(["to", "recipient", "recipients", "cc", "bcc", "email", "channel", "payee"])],
  ["branch", new Set(["branch", "ref"])],
  ["namespace", new Set(["namespace", "project", "workspace", "database", "schema", "tenant"])],
  ["query", new Set(["query", "search", "filter", "q", "where"])],
  ["message", new Set(["message", "body", "text", "content", "comment", "subject", "prompt"])],
  ["limit", new Set(["limit", "max", "page", "offset", "size", "count", "cursor", "per", "first"])],
  ["identifiers", new Set(["ids", "keys", "uuids"])],
  ["identifier", new Set(["id", "key", "uuid", "name", "slug", "number"])],
];

function parameterKind(name: string, schema: JsonObject, description: string | null): ParameterKind {
  if (schema.format === "uri" || schema.format === "url") return "url";
  if (schema.format === "password") return "secret";
  if (schema.format === "hostname" || schema.format === "ipv4" || schema.format === "ipv6") return "host";
  if (schema.type === "boolean") return "flag";
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  for (const [kind, known] of KIND_BY_WORD) {
    if (words.some((word) => known.has(word))) return kind;
  }
  if (description !== null && /\bSQL\b/.test(description.slice(0, 500))) return "sql";
  return "other";
}

function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}
