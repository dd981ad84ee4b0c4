import { expect, test } from "vitest";
import { ServerRecordSchema } from "@/lib/catalogue/server";
import { ListingGuard, pagesOf, type Entry } from "./paging";
import type { SourceItem } from "./source";

/** 500 entries; the last one has the first one's record id. */
const ENTRIES: Entry<string>[] = Array.from({ length: 500 }, (_, index) => ({
  id: `file ${index}`,
  value: `r${index % 499}`,
}));

const toItems = ({ value: sourceId }: Entry<string>): SourceItem[] => [
  { kind: "record", record: ServerRecordSchema.parse({ source: "docker", sourceId, name: sourceId }) },
];

async function read(cursor: string | null, options?: { asksNetwork: boolean }) {
  const mapped: string[] = [];
  const items: SourceItem[] = [];
  const spied = (entry: Entry<string>) => (mapped.push(entry.id), toItems(entry));
  for await (const page of pagesOf(ENTRIES, cursor, spied, options)) items.push(...page.items);
  return { mapped, last: items.at(-1), count: items.length };
}

test("the first of two records with one id wins", async () => {
  expect(await read(null)).toMatchObject({ count: 500, last: { kind: "skipped", id: "r0", reason: "duplicate" } });
});

test("it still does when the run resumes between them", async () => {
  expect(await read("file 449")).toMatchObject({ count: 50, last: { kind: "skipped", id: "r0" } });
});

test("what came before is not asked for again over the network", async () => {
  expect((await read("file 449", { asksNetwork: true })).mapped).toHaveLength(50);
});

test("a cursor that is gone starts the listing again", async () => {
  expect(await read("no longer there")).toMatchObject({ count: 500 });
});

test("a listing that always has something new is not followed for ever", () => {
  const guard = new ListingGuard("https://registry.example/");
  const page = (number: number): void =>
    guard.check(
      Array.from({ length: 100_000 }, (_, index) => `${number}/${index}`),
      `after ${number}`,
    );
  for (let number = 1; number <= 10; number += 1) page(number);
  expect(() => page(11)).toThrow(expect.objectContaining({ reason: "endless listing" }));
});
