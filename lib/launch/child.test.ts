import { expect, it } from "vitest";
import manifest from "../../package.json";
import { exitOf, exitText, startScript } from "./child";

it("says how a child ended: with a code, or killed", async () => {
  const wrong = startScript("classify", [], { variables: {}, output: () => undefined });
  expect(exitText(await exitOf(wrong))).toBe("exit code 2");
  const killed = startScript("classify", ["-"], { variables: {}, output: () => undefined });
  killed.kill("SIGKILL");
  expect(exitText(await exitOf(killed))).toBe("killed");
});

it("gives commands that run until they are stopped the shell's place: npm signals its shell, which passes nothing on", () => {
  for (const name of ["start", "dev", "worker", "db"] as const) expect(manifest.scripts[name]).toMatch(/^exec /);
});
