import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  test: {
    // Vite puts its own BASE_URL ("/") into the environment; ours is the public origin.
    env: { BASE_URL: "", LOG_LEVEL: "fatal" },
    projects: [
      {
        // Pure logic, and I/O against loopback servers and real child processes. No database.
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{lib,components,app,scripts,data}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        // Against a real Postgres: a throw-away cluster on a free port, one database a file.
        resolve: { alias },
        test: {
          name: "db",
          include: ["{lib,app,scripts}/**/*.db.test.ts"],
          globalSetup: ["lib/db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
