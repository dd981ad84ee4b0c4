import { afterEach, describe, expect, it, vi } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { readCommand } from "./command";

const USAGE = "npm run thing -- FILE";
afterEach(() => vi.restoreAllMocks());

describe("readCommand", () => {
  it("prints help instead of doing anything, whatever else stands there", () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    expect(readCommand(USAGE, { files: [1, 1] }, ["--help"])).toBeNull();
    expect(readCommand(USAGE, { files: [0, 0] }, ["--help", "x", "y"])).toBeNull();
    expect(log).toHaveBeenCalledWith(USAGE);
  });

  it("gives files and flags, - being standard input", () => {
    expect(readCommand(USAGE, { files: [1, 1] }, ["-"])).toEqual({ files: ["-"], flags: new Set() });
    const given = readCommand(USAGE, { files: [0, 1], flags: ["force"] }, ["a", "--force"]);
    expect(given).toEqual({ files: ["a"], flags: new Set(["force"]) });
  });

  it.each([
    ["too few files", [1, 1], []],
    ["too many files", [0, 0], ["x"]],
    ["an unknown option", [1, 1], ["x", "--nope"]],
  ] as const)("refuses %s and says how it is called", (_, files, args) => {
    const call = (): unknown => readCommand(USAGE, { files }, [...args]);
    expect(call).toThrow(InvalidInputError);
    expect(call).toThrow(USAGE);
  });
});
