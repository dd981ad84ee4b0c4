import { parseArgs } from "node:util";
import { InvalidInputError, messageOf } from "@/lib/errors";

/** A reader that has enough, such as `head`, closes the pipe: no fault of ours. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
}

/** What a simple command takes: so many files (least and most) and flags, besides `--help`. */
type Shape = { files: readonly [least: number, most: number]; flags?: readonly string[] };
type Given = { files: string[]; flags: ReadonlySet<string> };

/** The files and flags that were given; null when help was asked for, which is printed. Anything else is an InvalidInputError with the usage. */
export function readCommand(usage: string, shape: Shape, args: string[] = process.argv.slice(2)): Given | null {
  const options = Object.fromEntries(
    [...(shape.flags ?? []), "help"].map((flag) => [flag, { type: "boolean" as const }]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (values["help"] === true) {
      console.log(usage);
      return null;
    }
    const [least, most] = shape.files;
    if (positionals.length < least) throw new Error("A file is missing.");
    if (positionals.length > most) throw new Error(`${JSON.stringify(positionals[most])} is one argument too many.`);
    return { files: positionals, flags: new Set(Object.keys(values)) };
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${usage}`);
  }
}
