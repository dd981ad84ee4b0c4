import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { AccuracySchema, staleFigures } from "@/lib/classifier/accuracy";
import { rulesDocument } from "@/lib/classifier/rules-document";
import { sourceCredits } from "@/lib/ingest/source-credits";

/**
 * Documents that are generated from the code, by path. To add one, add a line: its path and the function that writes it.
 * `npm run docs` writes them; with --check a stale one is named and the exit code is 1.
 */
const DOCUMENTS: Record<string, () => string> = {
  "docs/rules.md": rulesDocument,
  "data/source-credits.json": () => JSON.stringify(sourceCredits()),
  "README.md": () => readFileSync("README.md", "utf8").replace(/^\| labels right: .*$/m, accuracyRow()),
};

/** The README's line on accuracy, from the published figures. */
function accuracyRow(): string {
  const { sets } = AccuracySchema.parse(JSON.parse(readFileSync("data/accuracy.json", "utf8")));
  const figures = sets.filter(({ id }) => id === "labelled" || id === "held-out").map(({ all }) => all);
  const [all, heldOut] = figures.map(({ rows }) => rows.toLocaleString("en"));
  const right = figures.map(({ category }) => `${(category * 100).toFixed(1)} %`).join(", ");
  return `| labels right: of ${all} labelled tools; of the ${heldOut} held out of them | ${right} | \`data/accuracy.json\`, [docs/accuracy.md](docs/accuracy.md) |`;
}

const check = process.argv.includes("--check");
for (const [path, write] of Object.entries(DOCUMENTS)) {
  const text = await format(write(), { filepath: path, printWidth: 120 });
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

// Published figures must have been measured with the present rules and data: tsx scripts/accuracy.ts writes them.
if (check) {
  const stale = staleFigures(AccuracySchema.parse(JSON.parse(readFileSync("data/accuracy.json", "utf8"))), (path) =>
    readFileSync(path, "utf8"),
  );
  for (const reason of stale) console.error(`data/accuracy.json: ${reason}; run tsx scripts/accuracy.ts`);
  if (stale.length > 0) process.exitCode = 1;
}
