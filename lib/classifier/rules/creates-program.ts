import type { Rule } from "../rule";

/** What a platform runs by itself once it is written: "an Apex trigger", "a stored procedure", "an edge function". */
const PROGRAM =
  /\b(?:lambda|edge|cloud|serverless|stored|database|db|sql|apex|server|backend|persistent|scheduled|worker)[ _-](?:functions?|procedures?|triggers?|routines?|class(?:es)?|scripts?)$/i;

export const createsProgram: Rule = {
  id: "creates-program",
  title: "Stores a program that is run",
  meaning: "Writes a function, a procedure or a trigger that a database or a platform runs afterwards.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "action",
    classes: ["create", "update", "save"],
    test: ({ object, where }) => where !== "argument" && PROGRAM.test(object),
  },
  examples: {
    match: [
      { name: "write_rule", description: "Create or update a database trigger" },
      { name: "publish_step", description: "Writes a serverless function" },
    ],
    noMatch: [
      { name: "add_shift", description: "Create a function room booking" },
      { name: "list_functions", description: "List the edge functions" },
    ],
  },
};
