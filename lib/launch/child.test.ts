import { expect, it } from "vitest";
import { exitOf, exitText, startScript } from "./child";

it("says how a child ended: with a code, or killed", async () => {
  const wrong = startScript("classify", [], { variables: {}, output: () => undefined });
  expect(exitText(await exitOf(wrong))).toBe("exit code 2");
  const killed = startScript("classify", ["-"], { variables: {}, output: () => undefined });
  killed.kill("SIGKILL");
  expect(exitText(await exitOf(killed))).toBe("killed");
});
