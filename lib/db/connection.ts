import { InvalidInputError } from "@/lib/errors";
import { env } from "@/lib/env";

let chosen: string | undefined;

/** Makes this process use that database; the embedded server and tests name theirs here. Before the first query. */
export function setDatabaseUrl(url: string): void {
  chosen = url;
}

/**
 * Address of the database of this process.
 * @throws InvalidInputError when there is none.
 */
export function databaseUrl(): string {
  const url = chosen ?? env().DATABASE_URL;
  if (url === undefined) {
    throw new InvalidInputError("No database: set DATABASE_URL, or start with `npm start`, which brings its own.");
  }
  return url;
}
