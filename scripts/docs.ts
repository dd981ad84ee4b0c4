import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { rulesDocument } from "@/lib/classifier/rules-document";

/**
 * Documents that are generated from the code, by path. To add one, add a line: its path and the function that writes it.
 * `npm run docs` writes them; with --check a stale one is named and the exit code is 1.
 */
const DOCUMENTS: Record<string, () => string> = {
  "docs/rules.md": rulesDocument,
};

const check = process.argv.includes("--check");
for (const [path, write] of Object.entries(DOCUMENTS)) {
  const text = await format(write(), { parser: "markdown", printWidth: 120 });
  const current = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (text === current) continue;
  if (check) {
    console.error(`${path} is stale; run npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    console.log(`${path} written`);
  }
}
