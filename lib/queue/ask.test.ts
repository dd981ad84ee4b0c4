import { expect, test } from "vitest";
import type { Slots } from "@/lib/db/slots";
import { limitedAsk, placeOf, type Ask } from "./ask";

const subject = { id: "url", remote: "https://mcp.acme.dev:8443/mcp" };
const refusing: Ask = async () => ({ ok: false, reason: "timeout", message: "no answer", isolation: "remote" });
const options = { cacheDir: "unused", allowUnsandboxed: false };

/** Places that note who has them; those at a host cannot be given back. */
function brokenSlots(): { slots: Slots; held: Set<string> } {
  const held = new Set<string>();
  const slots: Slots = {
    async take(name) {
      held.add(name);
      return async () => {
        if (name.startsWith("url:")) throw new Error("the connection broke");
        held.delete(name);
      };
    },
    close: async () => undefined,
  };
  return { slots, held };
}

test("a place that cannot be given back keeps neither the other one nor the answer", async () => {
  const { slots, held } = brokenSlots();
  const ask = limitedAsk({ perHost: 1, perRegistry: 1 }, slots, refusing);
  expect(await ask(subject, options)).toMatchObject({ reason: "timeout" });
  expect([...held]).toEqual(["url:https://mcp.acme.dev:8443/mcp"]);
});

test("work that throws gives its places back too", async () => {
  const { slots, held } = brokenSlots();
  const ask = limitedAsk({ perHost: 1, perRegistry: 1 }, slots, () => Promise.reject(new Error("out of memory")));
  await expect(ask(subject, options)).rejects.toThrow("out of memory");
  expect(held.has("at mcp.acme.dev:8443")).toBe(false);
});

test("an endpoint is asked at its host", () => {
  expect(placeOf(subject)).toEqual({ name: "mcp.acme.dev:8443", isRegistry: false });
});
