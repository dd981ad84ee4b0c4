import { describe, expect, test } from "vitest";
import { planIngest } from "./pipeline";

describe("an address to read from", () => {
  test("is read in the format of the one source that was named", async () => {
    const { jobs, skipped } = await planIngest({ sourceIds: ["official"], from: "HTTPS://registry.example.org/sub" });
    expect(jobs).toMatchObject([{ source: { id: "official" }, origin: { url: "https://registry.example.org/sub" } }]);
    expect(skipped).toEqual([]);
  });

  test.each([
    [[], "https://registry.example.org", "one --source"],
    [["official", "docker"], "https://registry.example.org", "one --source"],
    [["official"], "ftp://registry.example.org", "only http and https"],
    [["official"], "file:///etc/passwd", "only http and https"],
    [["official"], "https://me:secret@registry.example.org", "user name or password"],
    [["official"], "https://", "not a web address"],
    [["nobody"], "https://registry.example.org", "no such source"],
  ])("%j with %s is refused", async (sourceIds, from, message) => {
    await expect(planIngest({ sourceIds, from })).rejects.toThrow(message);
  });
});

test("a path that is not there is refused", async () => {
  await expect(planIngest({ from: "no/such/folder" })).rejects.toThrow("there is no such file or folder");
});
