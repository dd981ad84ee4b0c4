import { acquireLease } from "../embedded/lease";

/** A process that uses the embedded server of a directory, for the tests of lib/db/embedded: prints the address and stays. */
const [directory = ""] = process.argv.slice(2);
const lease = await acquireLease(directory);
console.log(lease.url);
process.on("SIGTERM", () => {
  lease.release();
  process.exit(0);
});
setInterval(() => undefined, 60_000);
