import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { childEnvironment } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { HarvestError } from "../result";

/** Jails show /usr and nothing else of the machine, so only a Python of the system can run there. */
const PLACES = ["/usr/bin/python3", "/usr/local/bin/python3"];
/** Version 23 of pip can say what it would install; MCP's own package wants Python 3.10. */
const PROBE = "import sys, pip; print(sys.version_info >= (3, 10) and int(pip.__version__.split('.')[0]) >= 23)";

let found: Promise<string> | undefined;

/** The Python that installs and runs packages, found once a process. @throws HarvestError "needs Python" */
export function findPython(): Promise<string> {
  found ??= probe(PLACES).catch((error: unknown) => {
    found = undefined; // A busy machine may have taken too long; the next package asks again.
    throw error;
  });
  return found;
}

/** @throws HarvestError "needs Python" saying what each place lacks. */
export async function probe(places: readonly string[]): Promise<string> {
  const lacking: string[] = [];
  for (const place of places) {
    if (!existsSync(place)) lacking.push(`${place} does not exist`);
    else {
      const answer = await promisify(execFile)(place, ["-I", "-c", PROBE], {
        env: { ...childEnvironment(), NODE_ENV: "production" },
        timeout: 20_000,
      })
        .then(({ stdout }) => (stdout.trim() === "True" ? null : "is too old, or its pip is"))
        .catch((error: unknown) => `has no usable pip (${messageOf(error).split("\n").at(-2) ?? "it failed"})`);
      if (answer === null) return place;
      lacking.push(`${place} ${answer}`);
    }
  }
  const message = `Python 3.10 with pip 23 or newer is needed as ${places.join(" or ")}: ${lacking.join("; ")}`;
  throw new HarvestError("needs Python", message);
}
