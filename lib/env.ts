import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { InvalidInputError } from "./errors";

const optionalText = z.string().trim().optional();

const flag = z
  .enum(["", "0", "1", "true", "false"], { error: "must be 1, true, 0 or false" })
  .default("")
  .transform((text) => text === "1" || text === "true");

const httpUrl = optionalText.refine((text) => text === undefined || /^https?:\/\/\S+$/.test(text), {
  error: "must be an http or https address",
});

/** A whole number within bounds, both included. */
const whole = (lowest: number, highest: number) => {
  const error = `must be a whole number from ${lowest} to ${highest}`;
  return z.coerce.number({ error }).int({ error }).min(lowest, { error }).max(highest, { error });
};

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const mailAddress = optionalText.refine((text) => text === undefined || z.email().safeParse(text).success, {
  error: "must be a mail address",
});

const EnvSchema = z.object({
  NODE_ENV: optionalText,
  /** Port of the web server. */
  PORT: whole(1, 65535).default(3000),
  /** Public origin for badges, canonical links and feeds. */
  BASE_URL: httpUrl,
  /** Postgres to use; without it an embedded server is started in DATA_DIR. */
  DATABASE_URL: optionalText.refine((text) => text === undefined || /^postgres(ql)?:\/\//.test(text), {
    error: "must start with postgres:// or postgresql://",
  }),
  /** Connections that one process keeps to Postgres. */
  DATABASE_POOL: whole(1, 100).default(10),
  /** Where the embedded database, downloads and caches live. */
  DATA_DIR: z
    .string()
    .trim()
    .min(1)
    .default(".data")
    // Sandboxes and child processes run elsewhere, where a relative path would mean another place.
    .transform((directory) => path.resolve(directory)),
  /** Memory for rendered pages, in MB. */
  PAGE_CACHE_MB: whole(1, 100_000).default(128),
  /** Meilisearch address; without it Postgres searches. */
  MEILI_URL: httpUrl,
  /** Meilisearch key that may write. */
  MEILI_MASTER_KEY: optionalText,
  /** Let operator-configured sources live on private addresses. */
  ALLOW_PRIVATE_HOSTS: flag,
  /** Keys of registries; a source whose key is missing is off and says so. */
  SMITHERY_API_KEY: optionalText,
  GLAMA_API_KEY: optionalText,
  PULSEMCP_API_KEY: optionalText,
  /** Tenant of a PulseMCP sub-registry, where there is one. */
  PULSEMCP_TENANT_ID: optionalText,
  /** Other registries that speak the MCP Registry's API: addresses with spaces or commas between them. */
  MIRRORS: optionalText,
  /** Hosts whose server cards (`/.well-known/mcp/…`) are read, with spaces or commas between them. */
  WELL_KNOWN_HOSTS: optionalText,
  /** Raises GitHub's hourly limit for repository look-ups. */
  GITHUB_TOKEN: optionalText,
  /** Package registries for look-ups of version, deprecation and repository; without them the look-ups are off. */
  NPM_REGISTRY: httpUrl,
  /** Set by npm for its scripts; used where NPM_REGISTRY is not set. */
  npm_config_registry: httpUrl,
  /** The Python package index for look-ups, and where Python packages are installed from; without it pip's own setting. */
  PYPI_INDEX: httpUrl,
  /** Chromium for the browser tests; without it an installed one, else the one from npm. */
  CHROME_PATH: optionalText,
  /** How much is logged. */
  LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Whether `npm start` runs a worker beside the web server. */
  WORKER: flag.default(true),
  /** Whether this machine's workers put crawls and revisits into the queue by the clock; 0 leaves that to another one. */
  SCHEDULES: flag.default(true),
  /** Which servers are asked by themselves: the list of well-known ones, or all that the registries name. */
  HARVEST: oneOf(["listed", "all"]).default("listed"),
  /** Servers asked at the same time at one host, by all workers together. */
  HARVEST_PER_HOST: whole(1, 100).default(2),
  /** Packages of one registry installed and asked at the same time, by all workers together. */
  HARVEST_PER_REGISTRY: whole(1, 1000).default(8),
  /** Port of 127.0.0.1 where the worker shows its figures to Prometheus; not set: none. */
  METRICS_PORT: whole(1, 65535).optional(),
  /** Whoever sends it as a bearer token may read /metrics of the web server; not set: nobody. */
  METRICS_TOKEN: optionalText.refine((text) => text === undefined || text.length >= 16, {
    error: "must have at least 16 characters",
  }),
  /** Where new messages of visitors are told: posted as JSON to an address of the operator's, which may be private. */
  MESSAGES_WEBHOOK: httpUrl,
  /** The same by mail: the mail server, the receiver, and the sender (the receiver where it is not set). */
  SMTP_URL: optionalText.refine((text) => text === undefined || /^smtps?:\/\/\S+$/.test(text), {
    error: "must start with smtp:// or smtps://",
  }),
  MESSAGES_TO: mailAddress,
  MESSAGES_FROM: mailAddress,
  /** Days after which messages are deleted. */
  MESSAGES_KEEP_DAYS: whole(1, 3650).default(180),
  /** Number of proxies in front of the server whose X-Forwarded-For is believed. */
  TRUSTED_PROXY: whole(0, 10).default(0),
});

export type Env = z.infer<typeof EnvSchema>;

/** What must be set together. */
const CheckedSchema = EnvSchema.refine(
  ({ SMTP_URL, MESSAGES_TO }) => SMTP_URL === undefined || MESSAGES_TO !== undefined,
  {
    path: ["MESSAGES_TO"],
    error: "must be set where SMTP_URL is: who gets the mail",
  },
);

/** All variables that are read; .env.example lists them. */
export const ENV_NAMES = Object.keys(EnvSchema.shape);

/**
 * Parses the environment and lists every problem at once.
 * @throws InvalidInputError naming each variable that is wrong and how to mend it.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // Blank counts as not set, so `DATABASE_URL= npm start` and a missing line mean the same.
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== "");
  const result = CheckedSchema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new InvalidInputError(`The environment is not usable:\n${problems.join("\n")}`);
}

const ENV_FILE = ".env";
let parsed: Env | undefined;

/** The environment and the file .env, parsed on first use. The only reader of `process.env`. */
export function env(): Env {
  if (parsed === undefined && existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** npm's own variables are among them but for its `//host/:_authToken` kind, which no pattern here matches. */
const CHILD_VARIABLES =
  /^(path|lang|tmpdir|node_extra_ca_certs|ssl_cert_file|ssl_cert_dir|(https?|no)_proxy|npm_config_(registry|(https_)?proxy|noproxy|cafile|strict_ssl|cache|(prefer_)?offline|userconfig|globalconfig)|pip_(index_url|cert|proxy|trusted_host|default_timeout))$/i;

/** What a child such as npm may see: where programs are and how the network is reached; never a token. */
export function childEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter(([name]) => CHILD_VARIABLES.test(name));
  return Object.fromEntries(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** The environment of our own programs: this one's, and what is added. */
export function inheritedEnvironment(added: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...added };
}
