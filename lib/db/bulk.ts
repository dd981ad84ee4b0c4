import type { Tx } from "./transaction";

/** Many rows in one statement: rows travel as one JSON parameter and take the table's own column types. */

export type Row = Record<string, unknown>;

/** A parameter beyond this size is split over several statements. */
const MAX_PARAMETER = 16 * 1024 * 1024;

/** The rows of a statement, as the columns' types in `R` say. */
export function query<R>(tx: Tx, text: string, values: readonly unknown[]): Promise<R[]> {
  return tx.$queryRawUnsafe<R[]>(text, ...values);
}

/** Inserts rows that all have the same keys. `onConflict` is the clause to add, such as `ON CONFLICT DO NOTHING`. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[], onConflict = ""): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  for (const json of jsonChunks(rows)) {
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${columns})
       SELECT ${columns} FROM json_populate_recordset(null::"${table}", $1::json) ${onConflict}`,
      json,
    );
  }
}

/** Updates the rows that `key` names; all have the same keys. */
export async function updateRows(
  tx: Tx,
  table: string,
  rows: readonly Row[],
  key: readonly string[] = ["id"],
): Promise<void> {
  const assignments = Object.keys(rows[0] ?? {})
    .filter((name) => !key.includes(name))
    .map((name) => `"${name}" = r."${name}"`)
    .join(", ");
  const same = key.map((name) => `t."${name}" = r."${name}"`).join(" AND ");
  for (const json of jsonChunks(rows)) {
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" t SET ${assignments} FROM json_populate_recordset(null::"${table}", $1::json) r WHERE ${same}`,
      json,
    );
  }
}

/** Reserves ids, so that rows that refer to each other can be written in a few statements. */
export async function allocateIds(tx: Tx, table: string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await query<{ id: number }>(
    tx,
    `SELECT nextval(pg_get_serial_sequence('"${table}"', 'id'))::int AS id FROM generate_series(1, $1::int)`,
    [count],
  );
  return rows.map((row) => row.id);
}

function* jsonChunks(rows: readonly Row[]): Generator<string> {
  let chunk: string[] = [];
  let size = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (size + json.length > MAX_PARAMETER && chunk.length > 0) {
      yield `[${chunk.join(",")}]`;
      chunk = [];
      size = 0;
    }
    chunk.push(json);
    size += json.length;
  }
  if (chunk.length > 0) yield `[${chunk.join(",")}]`;
}
