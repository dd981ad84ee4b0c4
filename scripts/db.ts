import { ensureDatabase } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { messageOf } from "@/lib/errors";

/** `npm run db`: keeps the database up for psql, Prisma Studio and the like, and prints its address. */
try {
  const database = await ensureDatabase();
  await migrate(database.url);
  console.log(database.url);
  console.error("Ctrl-C lets go of it.");
  const open = setInterval(() => undefined, 60_000);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      clearInterval(open);
      await database.release();
    });
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
