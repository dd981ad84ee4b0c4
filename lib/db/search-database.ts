import type { ClientBase } from "pg";
import { pool } from "./client";

/** Runs one statement and gives its rows. */
export type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** The pool in the shape that lib/search takes: Postgres is one of its engines, yet only lib/db opens connections. */
export const searchDatabase: { sql: Sql; transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> } = {
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await pool().query<Row>(text, values)).rows;
  },

  /** Runs `work` in one transaction: all of it is stored, or nothing when it throws. */
  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool().connect();
    let broken: Error | undefined;
    try {
      await client.query("BEGIN");
      const result = await work(sqlOn(client));
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((cause: unknown) => {
        broken = cause instanceof Error ? cause : new Error(String(cause));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  },
};

function sqlOn(client: ClientBase): Sql {
  return async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
}
