import { beforeAll, expect, it } from "vitest";
import { searchDatabase } from "@/lib/db/search-database";
import { testDatabase } from "@/lib/db/testing";
import { postgresEngine } from "./postgres";
import { postgresIndex } from "./postgres-index";
import { parseQuery } from "./query";
import { exampleDocuments } from "./testing/documents";
import { searchContract } from "./testing/contract";

testDatabase();

beforeAll(() => postgresIndex(searchDatabase).put(exampleDocuments()));

searchContract(() => postgresEngine(searchDatabase.sql));

const search = (q: string) => postgresEngine(searchDatabase.sql).search(parseQuery(new URLSearchParams({ q })));

it.each([
  ["pods_exce", "pods_exec"],
  ["pods_exce category:execute -list", "pods_exec category:execute -list"],
  ["delete a fiel risk:>=4", "delete a file risk:>=4"],
  // Stems are in the index as well, but are no words to propose.
  ["pods_deleet", "pods_delete"],
  ["invioces", "invoices"],
  ["pods_exec", null],
])("asks for %j whether %j was meant", async (q, suggestion) => expect((await search(q)).suggestion).toBe(suggestion));

it("names what looks alike where nothing was found", async () => {
  const { hits, nearest, suggestion } = await search("podsexce");
  expect({ hits, suggestion }).toEqual({ hits: [], suggestion: null });
  expect(nearest).toContain("pods");
  expect(nearest).not.toContain("pod"); // The stem of a word that stands there.
});
