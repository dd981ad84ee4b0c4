import { createWriteStream } from "node:fs";
import { access, constants, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { backup, type BackupSummary } from "@/lib/db/backup";
import { withDatabase } from "@/lib/db/embedded";
import { exitCodeOf, InvalidInputError, messageOf } from "@/lib/errors";
import { readCommand } from "./command";

const USAGE = `npm run backup -- FILE

Writes the whole catalogue as it stands now to FILE (compressed; *.toolrisk.gz is a good name). Nobody has to stop meanwhile.`;

/** The file appears under its name when it is whole. */
async function writeTo(file: string): Promise<BackupSummary> {
  await access(dirname(file), constants.W_OK).catch((error: unknown) => {
    throw new InvalidInputError(`Nothing can be written beside ${file}: ${messageOf(error)}`);
  });
  const partial = `${file}.part`;
  let summary: BackupSummary | undefined;
  const pieces = async function* (): AsyncGenerator<Buffer> {
    summary = yield* backup(new Date());
  };
  try {
    await pipeline(pieces, createGzip(), createWriteStream(partial, { mode: 0o600 }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  if (summary === undefined) throw new Error("The backup ended without its summary.");
  return summary;
}

try {
  const [file] = readCommand(USAGE, { files: [1, 1] })?.files ?? [];
  if (file !== undefined) {
    const { tables, migrations } = await withDatabase(() => writeTo(file));
    const megabytes = ((await stat(file)).size / 1e6).toFixed(1);
    console.log(`${file}: ${tables} tables at migration ${migrations.at(-1)}, ${megabytes} MB.`);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
}
