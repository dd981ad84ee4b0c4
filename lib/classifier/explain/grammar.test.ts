import { expect, it } from "vitest";
import { plural, third, withIndefinite } from "./grammar";

it.each([
  [
    "an",
    "order API XML HTTP NFT LDAP SVG RSS SQL S3 hour hourly honest 8-bit 80 11 18 uninstall update unused upload EU x-ray SSH",
  ],
  ["a", "voucher UUID USB US URL uri unique user utility euro one-time once PDF VM CLI 1 READ REST host UPS UDP"],
])("says “%s” by how the next word is spoken", (article, words) => {
  for (const word of words.split(" ")) expect(withIndefinite(`${word} thing`)).toBe(`${article} ${word} thing`);
});

it.each([
  ["pull request", "pull requests"],
  ["inventory", "inventories"],
  ["category", "categories"],
  ["key", "keys"],
  ["box", "boxes"],
  ["address", "addresses"],
  ["status", "statuses"],
  ["person", "people"],
  ["child", "children"],
  ["network equipment", "network equipment"],
  ["money", "money"],
  ["trash", "trash"],
  ["news", "news"],
  ["menus", "menus"],
  ["C#", "C#s"],
])("many of %s are %s", (noun, many) => {
  expect(plural(noun)).toBe(many);
});

it.each([
  ["delete", "deletes"],
  ["push", "pushes"],
  ["go", "goes"],
  ["turn off", "turns off"],
  ["Shutdown", "shuts down"],
  ["setup", "sets up"],
  ["looks", "looks"],
  ["exec", "executes"],
])("%s: it %s", (verb, form) => {
  expect(third(verb)).toBe(form);
});
