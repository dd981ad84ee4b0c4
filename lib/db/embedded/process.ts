import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether the server of these files runs under that pid: pids are used again, and a zombie still has one. */
export async function isServerOf(data: string, pid: number): Promise<boolean> {
  const line = await commandLine(pid);
  return line.includes("postgres") && line.includes(`-D ${data} `);
}

/** Command line of a process; "" for none and for a zombie. */
async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ");
  }
  return (await run("ps", ["-o", "args=", "-p", String(pid)]).catch(() => ({ stdout: "" }))).stdout;
}
