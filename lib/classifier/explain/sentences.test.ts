import { describe, expect, it } from "vitest";
import type { Category } from "@/lib/catalogue/category";
import type { JsonObject } from "@/lib/catalogue/tool";
import type { Facts } from "../facts";
import { matchRules } from "../findings";
import { readFacts } from "../read-facts";
import type { RiskReason } from "../risk/verdict";
import { rationaleOf } from "./rationale";
import { subjectOf, type Subject } from "./subject";

/** What the sentences are made of, for a tool whose label is given, so that no weight matters. */
function explained(
  category: Category,
  name: string,
  description: string | null = null,
  fields: Record<string, JsonObject> | null = null,
  required: readonly string[] = [],
): { facts: Facts; subject: Subject } {
  const inputSchema = fields === null ? null : { type: "object", properties: fields, required };
  const tool = { name, title: null, description, inputSchema, outputSchema: null, annotations: null };
  const facts = readFacts({ server: { name: "shop" }, tool });
  return { facts, subject: subjectOf(facts, matchRules(facts), category) };
}

function rationale(category: Category, reason: RiskReason, ...definition: ParametersAfterFirst): string {
  const { facts, subject } = explained(category, ...definition);
  return rationaleOf(facts, category, reason, subject);
}
type ParametersAfterFirst = Parameters<typeof explained> extends [Category, ...infer Rest] ? Rest : never;

describe("what the schema leaves open", () => {
  const text = { type: "string" };
  it.each([
    ["Financial", "amount", { type: "number" }, "states no maximum for `amount`"],
    ["Read", "limit", { type: "integer" }, "states no maximum for `limit`"],
    ["Write", "to", text, "does not limit `to` to known recipients"],
    ["Write", "path", text, "keeps `path` inside one folder"],
    ["Read", "url", text, "`url` may be any address"],
    ["Execute", "host", text, "`host` may be any address"],
  ] as const)("%s: %s", (category, name, schema, sentence) => {
    const open = rationale(category, "visible", "handle_note", "Handles a note", { [name]: schema });
    expect(open).toContain(sentence);
  });

  it.each([
    ["Financial", "amount", { type: "number", maximum: 50 }],
    ["Read", "limit", { anyOf: [{ type: "integer", exclusiveMaximum: 100 }, { type: "null" }] }],
    ["Write", "to", { enum: ["ann", "bob"] }],
    ["Write", "path", { type: "string", pattern: "^/srv/" }],
    ["Write", "paths", { type: "array", items: { enum: ["a", "b"] } }],
    ["Read", "url", { const: "https://example.org" }],
    ["Write", "file_id", { type: "string" }],
    ["Write", "files", { type: "integer" }],
    ["Financial", "domain", { type: "string" }],
    ["Read", "page", { type: "integer" }],
  ] as const)("%s: nothing of %s with %j", (category, name, schema) => {
    const closed = rationale(category, "visible", "handle_note", "Handles a note", { [name]: schema });
    expect(closed).not.toMatch(/maximum|recipients|folder|any address/);
  });

  it("says nothing of the path of a request, nor of arguments whose schema is not known", () => {
    const fields = { method: { type: "string" }, path: { type: "string" } };
    expect(rationale("Execute", "bounded", "request", "Sends a request", fields)).not.toContain("folder");
    expect(rationale("Read", "private", "read_file", "Reads a file.\n\nArgs:\n  path: the file")).not.toContain(
      "folder",
    );
  });

  it("follows references, also to themselves", () => {
    const $defs = { mode: { enum: ["a"] }, again: { anyOf: [{ $ref: "#/$defs/again" }] } };
    const inputSchema = (to: string): JsonObject => ({ type: "object", $defs, properties: { path: { $ref: to } } });
    const bounded = (to: string): boolean | undefined => {
      const tool = { name: "x", title: null, description: null, inputSchema: inputSchema(to), outputSchema: null };
      return readFacts({ server: { name: "s" }, tool: { ...tool, annotations: null } }).arguments[0]?.bounded;
    };
    expect(bounded("#/$defs/mode")).toBe(true);
    expect(bounded("#/$defs/again")).toBe(false);
  });
});

it("speaks of no missing cap where the schema has one", () => {
  const of = (amount: JsonObject): string =>
    rationale("Financial", "free transfer", "pay", "Pays a friend", { amount });
  expect(of({ type: "number", maximum: 50 })).toContain("its schema limits `amount`");
  expect(of({ type: "number" })).toContain("No known schema caps");
});

describe("what bounds a loss", () => {
  const id = { id: { type: "string" } };
  it("is what each call has to set, where that is known", () => {
    const of = (...rest: [(typeof id | null)?, string[]?]): string =>
      rationale("Destructive", "item", "delete_note", "Deletes a note", ...rest);
    expect(of(id, ["id"])).toContain("What bounds `delete_note` of shop is what each call has to set: `id`.");
    expect(of(id)).toContain("requires no argument that bounds what is lost");
    expect(of()).toContain("its definition leaves open");
  });

  it("has no number, whatever is lost", () => {
    for (const reason of ["scale", "minor", "item"] as const)
      expect(rationale("Destructive", reason, "drop_buckets", "Drops the buckets")).not.toMatch(
        /buckets is| it(?:self)?\b/,
      );
  });
});

describe("what it works on", () => {
  it.each(["wipe", "purge", "renew", "set_up"])("%s: has no article and no plural", (name) => {
    for (const category of ["Write", "Destructive", "Financial"] as const)
      for (const reason of ["item", "bulk", "scale"] as const)
        expect(rationale(category, reason, name)).not.toMatch(/\b(?:an?|its|many) what it works on|works ons/);
  });

  it.each([
    ["Worn books are discarded.", "worn books"],
    ["Removes a comment anchored to a line", "comment"],
    ["Selects objects whose names match", "objects"],
    ["Makes the board public", "board"],
    ["Deletes Kubernetes pods", "Kubernetes pods"],
  ])("“%s” is about %s", (description, thing) => {
    expect(explained("Destructive", "x", description).subject.thing).toBe(thing);
  });
});

describe("the clause", () => {
  it.each([
    ["Write", "turn_off_lamp", null, "Turns off a lamp"],
    ["Write", "lights", "Turn the lights off.", "Turns the lights off"],
    ["Write", "lights", "Turn off the lights in a room", "Turns off the lights in a room"],
    ["Execute", "shutdown", "Shutdown the host", "Shuts down the host"],
    ["Destructive", "tidy", "Throws the draft away.", "Throws the draft away"],
    ["Write", "upsert", "Create or update a row in a table", "Creates or updates a row in a table"],
    ["Write", "rows", "Create, update or replace a row", "Creates, updates or replaces a row"],
    ["Write", "keep", "Saves it to a folder", "Saves what a call of `keep` names"],
    ["Read", "evaluate", "Evaluates a formula over cash flows.", "Evaluates a formula over cash flows"],
    ["Execute", "sleep", null, "Sleeps as a call of `sleep` says"],
    ["Read", "ports", "Gets the port that the server runs on.", "Gets the port that the server runs on"],
    ["Destructive", "notes", "Deletes", "Deletes what a call of `notes` names"],
    ["Read", "evict_timeline", "Earliest lawful dates", "Returns timeline"],
    ["Execute", "view_shelf", "Shows a shelf. The lift is then started.", "Starts a lift"],
    ["Write", "reset_password", "Resets a password and emails a link", "Resets a password"],
  ] as const)("%s %s: %s", (category, name, description, clause) => {
    expect(explained(category, name, description).subject.clause).toBe(clause);
  });

  it("names the argument or quotes the sentence that decides, where no action does", () => {
    const code = { code: { type: "string", description: "Python for the open scene" } };
    expect(explained("Execute", "editor", "The editor.", code, ["code"]).subject.clause).toBe(
      "Acts on what `code` holds",
    );
    const { clause } = explained("Financial", "escrow", "Escrow. The buyer's card is charged at once.").subject;
    expect(clause).toMatch(/charge/i);
  });
});
