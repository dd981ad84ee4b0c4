import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { LIMITS, NOBODY, prlimitCommand } from "./limits";
import { commandLine, envCommand, GATE, JAIL, SHARED_ETC, type Program, type RunDir } from "./program";

/** Root becomes nobody in a chroot below bubblewrap's root, where the kernel refuses new user namespaces. */
const INNER = "/inner";
const BECOME_NOBODY = [
  ...["chroot", INNER, "setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"],
  ...["--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all", "--no-new-privs", "--"],
];

/**
 * The command that runs the program through bubblewrap. Root does not use a user namespace: uid 0 outside would be
 * exempt from the limit on processes.
 */
export function bwrapCommand(program: Program, run: RunDir, asRoot: boolean): string[] {
  const command = [...prlimitCommand(), ...GATE, ...envCommand(program, JAIL), ...commandLine(program, JAIL)];
  return [
    ...[
      "bwrap",
      "--die-with-parent",
      "--new-session",
      "--clearenv",
      "--setenv",
      "PATH",
      "/usr/sbin:/usr/bin:/sbin:/bin",
    ],
    ...[
      "--unshare-ipc",
      "--unshare-pid",
      "--unshare-net",
      "--unshare-uts",
      "--unshare-cgroup-try",
      "--hostname",
      "sandbox",
    ],
    ...["--cap-drop", "ALL"],
    ...(asRoot
      ? ["CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP", "CAP_SYS_CHROOT"].flatMap((name) => ["--cap-add", name])
      : ["--unshare-user", "--disable-userns", "--uid", String(NOBODY), "--gid", String(NOBODY)]),
    ...(asRoot ? [...systemBinds(""), ...jailBinds(INNER, program, run)] : jailBinds("", program, run)),
    ...["--chdir", "/", "--", ...(asRoot ? BECOME_NOBODY : []), ...command],
  ];
}

function systemBinds(root: string): string[] {
  const rest = ["bin", "sbin", "lib", "lib32", "lib64"].filter((name) => existsSync(`/${name}`));
  return [
    ...["--ro-bind", "/usr", `${root}/usr`],
    ...rest.flatMap((name) =>
      lstatSync(`/${name}`).isSymbolicLink()
        ? ["--symlink", readlinkSync(`/${name}`), `${root}/${name}`]
        : ["--ro-bind", `/${name}`, `${root}/${name}`],
    ),
  ];
}

function jailBinds(root: string, program: Program, run: RunDir): string[] {
  const shared = SHARED_ETC.filter((name) => existsSync(join("/etc", name)));
  const tmpfs = (size: number, path: string): string[] => [
    "--perms",
    "1777",
    "--size",
    String(size),
    "--tmpfs",
    root + path,
  ];
  return [
    ...[root, `${root}/opt`].filter((path) => path !== "").flatMap((path) => ["--perms", "0755", "--dir", path]),
    ...systemBinds(root),
    ...["--ro-bind", program.packageDir, root + JAIL.package, "--ro-bind", run.config, root + JAIL.config],
    ...["--ro-bind", process.execPath, root + JAIL.node, "--ro-bind", run.etc, `${root}/etc`],
    ...shared.flatMap((name) => ["--ro-bind", join("/etc", name), join(`${root}/etc`, name)]),
    ...["--dev", `${root}/dev`, "--proc", `${root}/proc`],
    ...tmpfs(LIMITS.shmBytes, "/dev/shm"),
    ...tmpfs(LIMITS.tmpBytes, JAIL.tmp),
    ...["--remount-ro", "/"],
  ];
}
