/** Loaded first in every child (child.ts): ends it when its parent is gone, even by kill -9. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref(); // Listening alone must not keep a finished child alive.
