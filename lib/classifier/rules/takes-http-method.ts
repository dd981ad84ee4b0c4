import { isHttpMethod } from "../http-method";
import type { Rule } from "../rule";

export const takesHttpMethod: Rule = {
  id: "takes-http-method",
  title: "Takes an HTTP method",
  meaning: "The caller chooses the HTTP method: a reader can become a writer.",
  effect: "Execute",
  weight: 3,
  reader: {
    kind: "argument",
    test: (argument) =>
      isHttpMethod(argument) && argument.choices.some((choice) => /^(post|put|patch|delete)$/i.test(choice)),
  },
  examples: {
    match: [
      {
        name: "reach",
        description: "Reach a partner",
        inputSchema: { type: "object", properties: { method: { enum: ["GET", "POST", "DELETE"] } } },
      },
    ],
    noMatch: [
      {
        name: "reach",
        description: "Reach a partner",
        inputSchema: { type: "object", properties: { method: { enum: ["email", "phone"] } } },
      },
    ],
  },
};
