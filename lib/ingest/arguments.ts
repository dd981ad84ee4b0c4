import { parseArgs } from "node:util";
import { z } from "zod";
import { InvalidInputError, messageOf } from "@/lib/errors";

export const USAGE = `npm run ingest [-- OPTIONS]

Reads registries and stores what changed: every source from its own address, or what --from holds.

  --source ID          only this source (repeatable); "harvest" is the list of well-known servers
  --from PATH          read a file or folder; a folder of several registries maps each to its source
  --from URL           read another address of the one --source, a mirror of it say
  --limit N            stop each source after N records; ask, or look up, N servers (else 100)
  --harvest [SLUG …]   ask servers that the registries name for their tools, popular ones first; alone it reads no registry
  --look-up            ask package registers and GitHub about known packages and repositories; alone it reads no registry
  --remote URL         ask the list of well-known servers and this endpoint (repeatable)
  --again              ask servers again that were asked before
  --allow-unsandboxed  run those servers even where no sandbox can be made
  --brief              one line for each source instead of the table
  --dry-run            say what would happen and store nothing
  --help               show this text

Exit code: 0, 1 (something failed), 2 (wrong arguments).`;

const ArgumentsSchema = z.object({
  source: z.array(z.string().min(1, "needs an id")).default([]),
  from: z.string().min(1, "needs a path or an address").optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be a whole number above 0")
    .transform(Number)
    .optional(),
  harvest: z.boolean().default(false),
  /** Slugs of servers to ask. */
  servers: z.array(z.string()).default([]),
  "look-up": z.boolean().default(false),
  remote: z.array(z.string()).default([]),
  again: z.boolean().default(false),
  "allow-unsandboxed": z.boolean().default(false),
  "dry-run": z.boolean().default(false),
  brief: z.boolean().default(false),
  help: z.boolean().default(false),
});
export type IngestArguments = z.infer<typeof ArgumentsSchema>;

/** @throws InvalidInputError that says what is wrong and shows the usage. */
export function parseIngestArguments(args: string[]): IngestArguments {
  const parsed = ArgumentsSchema.safeParse(readOptions(args));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `--${issue.path[0]?.toString()} ${issue.message}`);
  throw new InvalidInputError(`${problems.join("\n")}\n\n${USAGE}`);
}

function readOptions(args: string[]): unknown {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{ source: { ...text, multiple: true }, from: text, limit: text, harvest: flag, again: flag, help: flag },
        ...{
          remote: { ...text, multiple: true },
          "allow-unsandboxed": flag,
          "dry-run": flag,
          brief: flag,
          "look-up": flag,
        },
      },
    });
    if (positionals.length > 0 && !values.harvest)
      throw new Error(`"${positionals[0]}": servers are named after --harvest`);
    return { ...values, servers: positionals };
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}
