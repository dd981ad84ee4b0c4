import { describe, expect, it } from "vitest";
import { buildPolicy } from "../build-policy";
import { CLUSTER, SHOP } from "../testing/servers";
import { FORMATS } from "./index";

const options = { sourceUrl: "https://catalogue.example/servers/example-cluster", ruleset: "rules-1" };

describe.each(FORMATS)("$id", (format) => {
  it.each([CLUSTER, SHOP])("renders the recommended policy of $slug as reviewed", async (server) => {
    const { text, lost, toEdit } = format.render(buildPolicy(server, { strictness: "recommended" }), options);
    const notes = [...lost.map((line) => `lost: ${line}`), ...toEdit.map((line) => `edit: ${line}`)].join("\n");
    const directory = `golden/${format.id}/${server.slug}`;
    await expect(text).toMatchFileSnapshot(`${directory}/${format.fileName(server.slug)}`);
    await expect(`${notes}\n`).toMatchFileSnapshot(`${directory}/notes.txt`);
  });
});
