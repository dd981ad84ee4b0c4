import { expect, it } from "vitest";
import { SourceCreditSchema } from "@/lib/catalogue/source-credit";
import { SOURCES } from "@/lib/sources";
import written from "@/data/source-credits.json";
import { sourceCredits } from "./source-credits";

it("names every source once, with its licence and whom to name", () => {
  const credits = sourceCredits();
  const ids = credits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(SOURCES.map(({ id }) => id)));
  for (const credit of credits) {
    expect(SourceCreditSchema.parse(credit)).toEqual(credit);
    expect(credit.licence).not.toBe("");
    expect(credit.attribution).not.toBe("");
  }
});

it("is what pages read (else: npm run docs)", () => {
  expect(written).toEqual(sourceCredits());
});
