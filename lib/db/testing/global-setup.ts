import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { acquireLease } from "../embedded/lease";
import { migrate } from "../migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** The throw-away cluster's database `postgres`. */
    clusterUrl: string;
  }
}

/** Cloned by testDatabase(). */
export const TEMPLATE = "template_migrated";

/** Starts a cluster for this run of the tests and migrates a template database in it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = await mkdtemp(path.join(tmpdir(), "toolrisk-test-"));
  const cluster = await acquireLease(directory, { temporary: true });
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate(urlOfDatabase(cluster.url, TEMPLATE));
  project.provide("clusterUrl", cluster.url);
  return () => cluster.release(); // Also when this process is killed: the server stops and its files go.
}

/** The same server, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
