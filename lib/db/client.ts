import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { databaseUrl } from "./connection";
import { PrismaClient } from "./generated/client";

type Connection = { pool: Pool; client: PrismaClient };

/** On globalThis, because the bundler gives pages, routes and instrumentation each their own copy of this module. */
declare global {
  var toolriskConnection: Connection | undefined;
}

function connection(): Connection {
  return (globalThis.toolriskConnection ??= connect());
}

function connect(): Connection {
  const pool = new Pool({ connectionString: databaseUrl(), max: env().DATABASE_POOL, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced by the next query; unhandled, its event would end the process.
  pool.on("error", (error) => log().error({ error: messageOf(error) }, "a database connection was lost"));
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** The Prisma client of this process. Connects with its first query, to `databaseUrl()`. */
export const prisma: PrismaClient = new Proxy(Object.create(null), {
  get(_target, name) {
    const { client } = connection();
    const value: unknown = Reflect.get(client, name);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

/** The connections behind `prisma`, for COPY and other things that Prisma does not speak. */
export function pool(): Pool {
  return connection().pool;
}

/** Closes every connection, so that a command can end. The next query opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.toolriskConnection;
  globalThis.toolriskConnection = undefined;
  if (open === undefined) return;
  await open.client.$disconnect();
  await open.pool.end();
}
