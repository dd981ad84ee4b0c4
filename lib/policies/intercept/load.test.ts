import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadIntercept } from "./load";

function reasons(text: string): string[] {
  const loaded = loadIntercept(text);
  return loaded.ok ? [] : loaded.problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

/** One rule of the tool `t`, written from line 4 on. */
function rule(...lines: string[]): string {
  return ['version: "1"', "tools:", "  t:", `    rules: [{${lines.join(", ")}}]`].join("\n");
}

const VALID = "conditions: [{path: args.a, op: exists, value: true}]";

describe("what v1.1.0 refuses", () => {
  it.each([
    ["an empty hide entry", 'version: "1"\nhide:\n  - a\n  - " "', "4:5 an entry of hide must not be empty"],
    ["a duplicate hide entry", 'version: "1"\nhide: [a, b, a]', '2:14 "a" is in hide twice'],
    ["another version", "version: 2", '1:10 version must be "1", found "2"'],
    ["no version", "tools: {}", '1:1 version must be "1", found ""'],
    ["another default", 'version: "1"\ndefault: ask', '2:10 default must be "allow" or "deny", found "ask"'],
    ["a rule without a name", rule(VALID), "4:13 a rule must have a name"],
    [
      "another action",
      rule("name: n", "action: allow", VALID),
      '4:13 action must be "evaluate" or "deny", found "allow"',
    ],
    ["conditions in a deny rule", rule("name: n", "action: deny", VALID), "4:13 a deny rule must not have conditions"],
    ["an evaluate rule without conditions", rule("name: n"), "4:13 an evaluate rule must have at least one condition"],
    [
      "a path elsewhere",
      rule("name: n", "conditions: [{path: x.a, op: eq, value: 1}]"),
      '4:36 a path must start with "args." or "state.", found "x.a"',
    ],
    [
      "an unknown operator",
      rule("name: n", "conditions: [{path: args.a, op: is, value: 1}]"),
      '4:36 unknown operator "is"',
    ],
    [
      "in without a list",
      rule("name: n", "conditions: [{path: args.a, op: in, value: 1}]"),
      '4:36 operator "in" needs a list',
    ],
    [
      "not_in without a list",
      rule("name: n", "conditions: [{path: args.a, op: not_in}]"),
      '4:36 operator "not_in" needs a list',
    ],
    [
      "lte without a number",
      rule("name: n", 'conditions: [{path: args.a, op: lte, value: "5"}]'),
      '4:36 operator "lte" needs a number',
    ],
    [
      "exists without a boolean",
      rule("name: n", "conditions: [{path: args.a, op: exists, value: yes}]"),
      '4:36 operator "exists" needs true or false',
    ],
    [
      "regex without a text",
      rule("name: n", "conditions: [{path: args.a, op: regex, value: 1}]"),
      '4:36 operator "regex" needs a text',
    ],
    [
      "an empty counter",
      rule("name: n", VALID, 'state: {counter: "", window: day}'),
      "4:85 a counter must have a name",
    ],
    [
      "another window",
      rule("name: n", VALID, "state: {counter: c, window: week}"),
      '4:85 window must be minute, hour or day, found "week"',
    ],
    [
      "increment_from elsewhere",
      rule("name: n", VALID, "state: {counter: c, window: day, increment_from: amount}"),
      '4:85 increment_from must start with "args.", found "amount"',
    ],
    [
      "a counter that no state block defines",
      rule("name: n", "conditions: [{path: state.t.c, op: lte, value: 1}]"),
      '4:36 no state block of "t" defines the counter "c"',
    ],
    [
      "a rate_limit count that is not positive",
      rule("name: n", "rate_limit: 0/hour"),
      '4:13 rate_limit must be a positive whole number and minute, hour or day ("5/hour"), found "0/hour"',
    ],
    [
      "a rate_limit in another window",
      rule("name: n", "rate_limit: 5/week"),
      '4:13 rate_limit must be a positive whole number and minute, hour or day ("5/hour"), found "5/week"',
    ],
    [
      "rate_limit beside conditions",
      rule("name: n", "rate_limit: 5/hour", VALID),
      "4:13 rate_limit cannot stand beside conditions or state; use a rule of its own",
    ],
    [
      "rate_limit in a deny rule",
      rule("name: n", "action: deny", "rate_limit: 5/hour"),
      "4:13 rate_limit cannot stand in a deny rule",
    ],
    [
      "two rate limits of one window",
      'version: "1"\ntools: {t: {rules: [{name: a, rate_limit: 5/hour}, {name: b, rate_limit: 9/hour}]}}',
      '2:52 two rules of this tool use the counter "_rate_hour"',
    ],
  ])("%s", (_what, text, expected) => expect(reasons(text)).toEqual([expected]));

  it("a pattern that RE2 does not compile", () => {
    const text = rule("name: n", 'conditions: [{path: args.a, op: regex, value: "(?!x)"}]');
    expect(reasons(text)[0]).toMatch(/^4:36 the pattern does not compile: .*/);
  });

  it("a rate limit of a tool with a dot in its name, whose counter no path can name", () => {
    const text = 'version: "1"\ntools: {a.b: {rules: [{name: n, rate_limit: 5/hour}]}}';
    expect(reasons(text)).toEqual(['2:23 no state block of "a" defines the counter "b._rate_hour"']);
  });

  it("names every problem of a file at once, in its order", () => {
    expect(reasons("version: 2\ndefault: x\nhide: ['']")).toHaveLength(3);
  });
});

describe("what v1.1.0 accepts", () => {
  it.each([
    ["a number as version", "version: 1"],
    ["an empty list of rules and a tool without any", 'version: "1"\ntools: {a: {rules: []}, b: }'],
    ["rate_limit beside action: allow, which is overwritten", rule("name: n", "action: allow", "rate_limit: 5/hour")],
  ])("%s", (_what, text) => expect(reasons(text)).toEqual([]));

  it.each([
    ["an unknown field", rule("name: n", VALID, "validate: {required_args: [a]}"), /unknown field "validate"/],
    ["a counter that never counts", rule("name: n", VALID, "state: {counter: c, window: day}"), /never counts/],
    [
      "a spend cap that a negative amount walks back",
      rule(
        "name: n",
        "conditions: [{path: state.t.c, op: lte, value: 9}]",
        "state: {counter: c, window: day, increment_from: args.amount}",
      ),
      /walks the counter "c" back/,
    ],
  ])("but warns of %s", (_what, text, expected) => {
    const loaded = loadIntercept(text);
    expect(loaded.ok && loaded.warnings.map(({ reason }) => reason).join()).toMatch(expected);
  });
});

describe("files from elsewhere", () => {
  it.each([
    ["too much", `# ${"x".repeat(256 * 1024)}`, /^1:1 the file has \d+ bytes/],
    ["two documents", 'version: "1"\n---\nversion: "1"', /^2:1 a second document/],
    ["an alias", 'version: "1"\ntools: &a\n  t: {rules: *a}', /^3:14 aliases/],
    ["a tag", 'version: !!str "1"', /tags/],
    ["a tag on a mapping", 'version: "1"\ntools: !!omap {}', /tags/],
    ["a merge key", 'version: "1"\ntools:\n  <<: {t: }', /^3:3 merge keys/],
    ["a key twice", 'version: "1"\nversion: "1"', /unique/],
    ["broken flow", "version: [", /^1:/],
    ["a list where a mapping belongs", "[]", /^1:1 expected a mapping, found a list/],
    ["a text where a list belongs", 'version: "1"\nhide: all', /^2:7 expected a list, found a single value/],
    [
      "a line break of YAML 1.1",
      'version: "1"\ntools: {"a\u2028b": {rules: []}}',
      /^2:11 the character U\+2028 is read differently/,
    ],
    ["a lone carriage return", 'version: "1"\ndescription: "a\rb"', /^2:16 the character U\+000D/],
    ["a non-character in a comment", 'version: "1" # \uffff', /^1:16 the character U\+FFFF is not allowed in YAML/],
    ["deep nesting", "[".repeat(5000), /^1:62 nested more than 60 levels deep/],
    ["deep block nesting", "- ".repeat(5000), /nested more than 60/],
  ])("refuses %s", (_what, text, expected) => expect(reasons(text)[0]).toMatch(expected));

  it("keeps prototype names as plain names", () => {
    const loaded = loadIntercept('version: "1"\ntools: {__proto__: {rules: []}, constructor: {rules: []}}');
    expect(loaded.ok && [...loaded.policy.tools.keys()]).toEqual(["__proto__", "constructor"]);
  });

  it("answers any text with a policy or problems that lie inside it", () => {
    const pieces = fc.constantFrom(
      'version: "1"\n',
      "tools:\n",
      "  t:\n",
      "    rules:\n",
      "      - name: x\n",
      "        action: deny\n",
      "- ",
      "? ",
      ": ",
      "[",
      "]",
      "{",
      "}",
      "*a ",
      "&a ",
      "!t ",
      "---\n",
      "...\n",
      "'",
      '"',
      "|\n",
      "#",
      "\t",
      "\n",
      "%YAML 1.1\n",
      "<<: ",
      "\u0000",
      "\ufeff",
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const file = parts.join("");
        const loaded = loadIntercept(file);
        if (loaded.ok) return;
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const { line, column } of loaded.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(file.split(/\r\n|\n|\r/).length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
