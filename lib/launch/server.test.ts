import { once } from "node:events";
import net from "node:net";
import { expect, test } from "vitest";
import { InvalidInputError } from "@/lib/errors";
import { requirePort } from "./server";

test("a taken port is refused with the way out, a free one is not", async () => {
  const squatter = net.createServer().listen(0);
  await once(squatter, "listening");
  const address = squatter.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(requirePort(port)).rejects.toThrow(InvalidInputError);
  await expect(requirePort(port)).rejects.toThrow(`Port ${port} is taken by another program`);
  squatter.close();
  await once(squatter, "close");
  await requirePort(port);
});
