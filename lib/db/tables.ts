import type { PoolClient } from "pg";
import type { Table } from "./archive";

/** The catalogue's tables with their columns; tables that others refer to come before those. Prisma's own is left out. */
export async function readTables(client: PoolClient): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT c.relname::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      GROUP BY c.relname ORDER BY c.relname`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname::text AS from, t.relname::text AS to
       FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND f.relnamespace = current_schema()::regnamespace`,
  );
  return ordered(tables, references);
}

function ordered(tables: readonly Table[], references: readonly { from: string; to: string }[]): Table[] {
  const result: Table[] = [];
  const done = new Set<string>();
  const visit = ({ table, columns }: Table): void => {
    if (done.has(table)) return;
    done.add(table);
    for (const { to } of references.filter(({ from }) => from === table)) {
      const target = tables.find((other) => other.table === to);
      if (target !== undefined) visit(target);
    }
    result.push({ table, columns });
  };
  tables.forEach(visit);
  return result;
}
