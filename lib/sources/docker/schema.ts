import { z } from "zod";
import { AnnotationsSchema, JsonObjectSchema } from "@/lib/catalogue/tool";

const text = z.string().nullish();

const RemoteSchema = z.object({ transport_type: text, url: text }).nullish();
const SecretsSchema = z.array(z.object({ env: text })).nullish();
const EnvSchema = z.array(z.object({ name: z.string() })).nullish();

/** `servers/<name>/server.yaml` of the registry's repository. */
export const ServerYamlSchema = z.object({
  name: z.string().min(1, "is empty"),
  image: text,
  type: text,
  about: z.object({ title: text, description: text }).nullish(),
  source: z.object({ project: text, directory: text }).nullish(),
  remote: RemoteSchema,
  config: z.object({ secrets: SecretsSchema, env: EnvSchema }).nullish(),
  /** Only of type poci: plain containers, each offered as one tool. */
  tools: z.array(z.unknown()).nullish(),
});
export type ServerYaml = z.infer<typeof ServerYamlSchema>;

/** An entry of the built catalogue. */
export const BuiltServerSchema = z.object({
  title: text,
  description: text,
  type: text,
  image: text,
  /** `https://github.com/owner/name/tree/<commit>/<folder>`. */
  source: text,
  upstream: text,
  dateAdded: text,
  remote: RemoteSchema,
  secrets: SecretsSchema,
  env: EnvSchema,
  /** Often names alone; the definitions stand behind `toolsUrl`. */
  tools: z.array(z.unknown()).nullish(),
  toolsUrl: text,
  metadata: z.object({ pulls: z.number().nullish() }).nullish(),
});
export type BuiltServer = z.infer<typeof BuiltServerSchema>;

/** The built catalogue; its entries are parsed one by one. */
export const CatalogueSchema = z.object({ registry: z.record(z.string(), z.unknown()) });

const ArgumentSchema = z.object({
  name: z.string(),
  type: text,
  desc: text,
  items: JsonObjectSchema.nullish(),
  optional: z.boolean().nullish(),
});
export type Argument = z.infer<typeof ArgumentSchema>;

/** A tool as tools.json and the catalogue spell it: `arguments` is a list of their own, the other two are JSON Schema. */
export const DockerToolSchema = z.object({
  name: z.string().min(1, "is empty"),
  description: text,
  arguments: z.array(ArgumentSchema).nullish(),
  inputSchema: JsonObjectSchema.nullish(),
  parameters: JsonObjectSchema.nullish(),
  annotations: AnnotationsSchema.nullish(),
});
export type DockerTool = z.infer<typeof DockerToolSchema>;
