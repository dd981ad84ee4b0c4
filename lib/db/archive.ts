import { z } from "zod";
import { InvalidInputError } from "@/lib/errors";

/**
 * The archive that backup.ts writes and restore.ts reads, before compression: frames of a four-byte length and so many bytes.
 * The first holds the header, then come for each table its name and columns and the rows as Postgres' COPY text in pieces; an
 * empty frame ends a table; the last frame says how many bytes came before it, so that a cut file shows.
 */

const HeaderSchema = z.object({
  format: z.literal("toolrisk backup 1"),
  createdAt: z.iso.datetime(),
  /** Names of the migrations that its tables have seen, in order. */
  migrations: z.array(z.string()).min(1),
});
export type Header = z.infer<typeof HeaderSchema>;

const TableSchema = z.object({ table: z.string().min(1), columns: z.array(z.string().min(1)) });
export type Table = z.infer<typeof TableSchema>;

const EndSchema = z.object({ bytes: z.number(), tables: z.number() });

/** Larger pieces are not written; a length beyond says that this is no archive. */
export const MAX_FRAME = 16 * 1024 * 1024;

export function frame(content: Buffer | string): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Reads frames from pieces of any size. */
export class FrameReader {
  private waiting = Buffer.alloc(0);
  /** Bytes of all frames that were read. */
  bytes = 0;
  private readonly pieces: AsyncIterator<Buffer>;

  constructor(pieces: AsyncIterable<Buffer>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** @throws InvalidInputError when the archive ends before it, or is none. */
  async next(): Promise<Buffer> {
    const length = (await this.take(4)).readUInt32BE();
    if (length > MAX_FRAME) throw notOurs();
    return this.take(length);
  }

  private async take(size: number): Promise<Buffer> {
    const parts: Buffer[] = [this.waiting];
    let have = this.waiting.length;
    while (have < size) {
      const piece = await this.pieces.next();
      if (piece.done) throw new InvalidInputError("The backup is cut short: its end is missing. Nothing was restored.");
      parts.push(piece.value);
      have += piece.value.length;
    }
    const all = have === this.waiting.length ? this.waiting : Buffer.concat(parts);
    this.waiting = all.subarray(size);
    this.bytes += size;
    return all.subarray(0, size);
  }
}

function notOurs(): InvalidInputError {
  return new InvalidInputError("This is no backup that `npm run backup` wrote.");
}

export const parseHeader = (bytes: Buffer): Header => parse(HeaderSchema, bytes);

/** What a frame between tables says: the next table, or the end. */
export function parseBetween(bytes: Buffer): Table | z.infer<typeof EndSchema> {
  return parse(z.union([TableSchema, EndSchema]), bytes);
}

function parse<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(bytes.toString()));
  } catch {
    throw notOurs();
  }
}
