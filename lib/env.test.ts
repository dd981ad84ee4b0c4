import { readFileSync } from "node:fs";
import { parseEnv as parseDotEnv } from "node:util";
import { expect, test } from "vitest";
import { ENV_NAMES, parseEnv } from "./env";

/** Set by others for us, not by people. */
const NOT_FOR_PEOPLE = ["NODE_ENV", "npm_config_registry"];

test(".env.example lists every variable, once, with its default", () => {
  const text = readFileSync(".env.example", "utf8");
  const names = text.split("\n").flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? []);
  expect(names.toSorted()).toEqual(ENV_NAMES.filter((name) => !NOT_FOR_PEOPLE.includes(name)).toSorted());
  expect(parseEnv(parseDotEnv(text))).toEqual(parseEnv({}));
});

test("README names every variable", () => {
  const text = readFileSync("README.md", "utf8");
  expect(ENV_NAMES.filter((name) => !NOT_FOR_PEOPLE.includes(name) && !text.includes(`\`${name}\``))).toEqual([]);
});

test("blank means not set", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: " ", TRUSTED_PROXY: "", ALLOW_PRIVATE_HOSTS: "" })).toEqual(parseEnv({}));
});

test("every problem is named at once", () => {
  const wrong = { PORT: "http", DATABASE_URL: "mysql://localhost", ALLOW_PRIVATE_HOSTS: "maybe" };
  expect(() => parseEnv(wrong)).toThrow(
    /PORT[^]*DATABASE_URL: must start with postgres[^]*ALLOW_PRIVATE_HOSTS: must be 1, true, 0 or false/,
  );
});

test("numbers and choices say what is allowed", () => {
  for (const PORT of ["http", "0", "1.5", "70000"]) {
    expect(() => parseEnv({ PORT })).toThrow("PORT: must be a whole number from 1 to 65535");
  }
  expect(() => parseEnv({ LOG_LEVEL: "loud" })).toThrow(
    "LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent",
  );
});
