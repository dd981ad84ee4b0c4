import { ensureDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { messageOf } from "@/lib/errors";

/** `npm run migrate`: applies the migrations that the database has not seen. */
try {
  const database = await ensureDatabase();
  const applied = await migrate(database.url);
  console.log(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);
  await database.release();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
