import { existsSync } from "node:fs";
import { classify } from "@/lib/classifier/classify";
import { classifierInput, ClassifyLineSchema, parseLine } from "@/lib/classifier/lines";
import { linesOf } from "../labelled-lines";

/**
 * How many tools one core labels in a second, with schema, spans and rationale: tsx scripts/bench/classify.ts [FILE.jsonl …]
 * Without a file the repository's own examples are used. Also: does time grow with the length of the text and no faster?
 */
const files = process.argv.slice(2);
const sources = files.length > 0 ? files : ["data/eval/schema.jsonl", "data/eval/traps.jsonl"];
const lines = sources.filter((file) => existsSync(file)).flatMap(linesOf);
const inputs = lines.map((line) => classifierInput(parseLine(ClassifyLineSchema, line)));

/** Seconds of processor time, which a busy machine does not change. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Calls before the clock starts: until about then the engine still compiles, on every core, and a call takes longer. */
const WARM = 120_000;
for (let warm = 0; warm < WARM / inputs.length; warm += 1) for (const input of inputs) classify(input);
const rounds = Math.max(1, Math.ceil(40_000 / inputs.length));
const spent = seconds(() => {
  for (let round = 0; round < rounds; round += 1) for (const input of inputs) classify(input);
});
console.log(
  `${String(Math.round((rounds * inputs.length) / spent))} tools/s (${String(inputs.length)} definitions, ${String(inputs.filter(({ tool }) => tool.inputSchema !== null).length)} with schema)`,
);

const sentence = "Deletes the selected record from the table and returns how many records remain in it. ";
const long = (length: number): void => {
  classify({
    server: { name: "bench" },
    tool: {
      name: "tidy",
      title: null,
      description: sentence.repeat(length / sentence.length),
      inputSchema: null,
      outputSchema: null,
      annotations: null,
    },
  });
};
long(1024);
const small = seconds(() => {
  for (let i = 0; i < 1000; i += 1) long(1024);
});
const large = seconds(() => {
  long(1024 * 1024);
});
console.log(`1 MB of text: ${large.toFixed(3)} s; 1,000 × 1 KB: ${small.toFixed(3)} s`);
