import { fileURLToPath } from "node:url";
import type { Program } from "../sandbox";

/** The hostile test server as a program that behaves as told. */
export function hostile(behaviour: string, ...args: string[]): Program {
  const packageDir = fileURLToPath(new URL("server", import.meta.url));
  return { packageDir, script: "hostile.mjs", args: [behaviour, ...args], env: {}, files: {} };
}
