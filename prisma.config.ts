import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine for this generator, yet the CLI downloads one unless this names an executable.
// Migrations are applied by lib/db/migrate.ts, so nobody behind a proxy is stopped by the engine's host.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
