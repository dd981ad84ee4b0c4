import { readdirSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { SCHEMAS } from "./answers";
import { ENDPOINTS } from "./endpoints";
import { openApi, parametersOf } from "./openapi";

const description = openApi("https://tools.example");

test("it is a valid OpenAPI 3.1 description, and every reference leads somewhere", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(description))).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
  const text = JSON.stringify(description);
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
  expect(references.length).toBeGreaterThan(20);
  const known = Object.keys(SCHEMAS).map((name) => `#/components/schemas/${name}`);
  expect(references.filter((target) => !known.includes(target ?? ""))).toEqual([]);
  expect(text).not.toContain("$defs");
});

test("it names every route of the API, and no other", () => {
  const routes = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((file) => file.startsWith("v1") && file.endsWith("route.ts") && !file.includes("openapi.json"))
    .map(
      (file) =>
        `/api/${file
          .replace(/\/route\.ts$/, "")
          .replaceAll("[", "{")
          .replaceAll("]", "}")}`,
    );
  expect(ENDPOINTS.map(({ path }) => path).toSorted()).toEqual(routes.toSorted());
});

test("parameters come with their bounds, choices and defaults", () => {
  const [, tools] = ENDPOINTS;
  const parameters = tools === undefined ? [] : parametersOf(tools);
  expect(parameters.map(({ name }) => name)).toEqual(["after", "limit", "sort", "category", "risk", "minRisk"]);
  expect(parameters[1]?.schema).toMatchObject({ type: "integer", minimum: 1, maximum: 200, default: 50 });
  expect(parameters[2]?.schema).toMatchObject({ enum: ["risk", "newest", "name"], default: "risk" });
  for (const endpoint of ENDPOINTS) {
    for (const { name, description: said } of parametersOf(endpoint))
      expect(said, `${endpoint.id} ${name}`).not.toBe("");
  }
});
