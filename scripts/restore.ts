import { createReadStream, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { withDatabase } from "@/lib/db/embedded";
import { restore } from "@/lib/db/restore";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";

const USAGE = `npm run restore -- FILE [--force]

Puts a backup into the database: all of it, or nothing when anything is wrong.

  --force  replace the catalogue that the database holds`;

function readArguments(): { file: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: "boolean" } } });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error("Name one file.");
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
    return { file, force: values.force === true };
  } catch (error) {
    throw new InvalidInputError(`${messageOf(error)}\n\n${USAGE}`);
  }
}

/** What is no gzip is told apart from what a database refuses. */
async function* unpacked(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file).pipe(createGunzip());
  } catch (error) {
    throw new InvalidInputError(`${file} cannot be unpacked: ${messageOf(error)}. Nothing was restored.`);
  }
}

try {
  const { file, force } = readArguments();
  const { tables, createdAt } = await withDatabase(() => restore(unpacked(file), { force }));
  console.log(`Restored ${tables} tables as they stood at ${createdAt}.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
