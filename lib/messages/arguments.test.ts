import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { parseMessagesArguments } from "./arguments";

test.each([
  [[], { command: "list", open: false, limit: 50, json: false }],
  [
    ["--kind", "takedown", "--since", "2026-11-20", "--open", "--json", "--limit", "3"],
    { command: "list", kind: "takedown", since: new Date("2026-11-20T00:00:00Z"), open: true, limit: 3, json: true },
  ],
  [["show", "12"], { command: "show", id: 12, json: false }],
  [["handled", "12"], { command: "handled", id: 12 }],
  [["purge", "--id", "3", "--yes"], { command: "purge", which: { id: 3 }, yes: true }],
  [
    ["purge", "--before", "2026-01-01"],
    { command: "purge", which: { before: new Date("2026-01-01T00:00:00Z") }, yes: false },
  ],
  [["notify"], { command: "notify" }],
  [["--help"], { command: "help" }],
])("%j", (args, expected) => expect(parseMessagesArguments(args)).toEqual(expected));

test.each([
  [["shwo"], /no command "shwo"/],
  [["show"], /"" is not a number/],
  [["show", "1; DROP TABLE"], /is not a number/],
  [["show", "99999999999"], /is not a number/],
  [["show", "1", "2"], /"2" is too much/],
  [["notify", "2"], /"2" is too much/],
  [["purge"], /either --id N or --before DATE/],
  [["purge", "--id", "1", "--before", "2026-01-01"], /either --id N or --before DATE/],
  [["purge", "--before", "2026-02-30"], /--before "2026-02-30" is not a day/],
  [["--since", "yesterday"], /--since "yesterday" is not a day/],
  [["--kind", "praise"], /no kind "praise"/],
  [["--everything"], /Unknown option/],
])("%j is refused with the usage", (args, expected) => {
  expect(() => parseMessagesArguments(args)).toThrow(expected);
  expect(() => parseMessagesArguments(args)).toThrow(InvalidInputError);
  expect(() => parseMessagesArguments(args)).toThrow(/npm run messages -- show N/);
});
