import { expect, it } from "vitest";
import { withoutPlaces } from "./installer";

it.each([
  [
    "npm error 404 'x@1.0.0' is not in this registry: GET https://npm.corp.example:8443/x - Not found",
    "npm error 404 'x@1.0.0' is not in this registry: GET (address) - Not found",
  ],
  ["npm error path /srv/app/.data/harvest/x1/node_modules/y", "npm error path (path)"],
  ["No matching version found for @scope/name@1.2.3 and/or its peer", null],
  ["ERROR: No matching distribution found for mcp>=3", null],
])("keeps places out of %j", (output, shown) => expect(withoutPlaces(output)).toBe(shown ?? output));
