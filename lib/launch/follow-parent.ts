/** Loaded first in every child (child.ts): ends it when its parent is gone, even by kill -9. */

// Workers of the child inherit the flag that loads this, and need their own channel as it is.
if (new URL(import.meta.url).searchParams.get("parent") === String(process.ppid)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref(); // Listening alone must not keep a finished child alive.
}
