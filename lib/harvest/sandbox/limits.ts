/** What a sandboxed server may use. Bytes, seconds, counts. */
export const LIMITS = {
  /** Resident memory of the whole process tree; watched from outside, because a limit on address space kills node. */
  residentBytes: 1024 ** 3,
  tmpBytes: 256 * 1024 ** 2,
  shmBytes: 64 * 1024 ** 2,
  fileBytes: 128 * 1024 ** 2,
  cpuSeconds: 60,
  /** Processes and threads of one server together; watched from outside. */
  tasks: 256,
  /** The kernel's own bound. It counts a user's tasks, so servers that run side by side may share it. */
  tasksOfUser: 1024,
  openFiles: 1024,
} as const;

/** The uid and gid of nobody on every Linux. */
export const NOBODY = 65534;

/** prlimit arguments that hold for the command and all its children; a hard limit cannot be raised again. */
export function prlimitCommand(): string[] {
  return [
    "prlimit",
    `--cpu=${LIMITS.cpuSeconds}`,
    `--nproc=${LIMITS.tasksOfUser}`,
    `--nofile=${LIMITS.openFiles}`,
    `--fsize=${LIMITS.fileBytes}`,
    "--core=0",
    "--",
  ];
}
