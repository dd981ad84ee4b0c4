import { fileURLToPath } from "node:url";
import { LIMITS, prlimitCommand } from "./limits";
import { commandLine, envCommand, GATE, JAIL, type Program, type RunDir } from "./program";

const SCRIPT = fileURLToPath(new URL("jail.sh", import.meta.url));

/**
 * The command that runs the program through util-linux alone. Root makes the namespaces directly and becomes nobody;
 * anyone else makes them inside a user namespace and becomes nobody in a second one.
 */
export function unshareCommand(program: Program, run: RunDir, asRoot: boolean): string[] {
  return [
    "unshare",
    ...(asRoot ? [] : ["--user", "--map-root-user"]),
    ...["--net", "--mount", "--pid", "--ipc", "--uts", "--cgroup", "--fork", "--kill-child", "--"],
    ...["sh", SCRIPT, asRoot ? "root" : "user", run.stage, run.etc, run.config, program.packageDir, process.execPath],
    ...[String(LIMITS.tmpBytes), String(LIMITS.shmBytes)],
    ...prlimitCommand(),
    ...GATE,
    ...envCommand(program, JAIL),
    ...commandLine(program, JAIL),
  ];
}
