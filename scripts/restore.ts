import { createReadStream, existsSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { withDatabase } from "@/lib/db/embedded";
import { restore } from "@/lib/db/restore";
import { readCommand } from "./command";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";

const USAGE = `npm run restore -- FILE [--force]

Puts a backup into the database: all of it, or nothing when anything is wrong.

  --force  replace the catalogue that the database holds
  --help   show this text`;

/** What is no gzip is told apart from what a database refuses. */
async function* unpacked(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file).pipe(createGunzip());
  } catch (error) {
    throw new InvalidInputError(`${file} cannot be unpacked: ${messageOf(error)}. Nothing was restored.`);
  }
}

try {
  const given = readCommand(USAGE, { files: [1, 1], flags: ["force"] });
  const [file] = given?.files ?? [];
  if (file !== undefined) {
    if (!existsSync(file)) throw new InvalidInputError(`There is no file ${file}.`);
    const force = given?.flags.has("force") === true;
    const { tables, createdAt } = await withDatabase(() => restore(unpacked(file), { force }));
    console.log(`Restored ${tables} tables as they stood at ${createdAt}.`);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
