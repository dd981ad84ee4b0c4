/** Runs one statement with its parameters and gives its rows. */
export type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** What whoever composes the engine brings (lib/db): single statements, and several as one transaction. */
export type Database = { sql: Sql; transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> };
