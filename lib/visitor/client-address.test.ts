import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

const ask = (peer: string, forwarded?: string) =>
  new Headers({ "x-toolrisk-peer": peer, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) });

test.each([
  ["203.0.113.7", undefined, 0, "203.0.113.7"],
  ["203.0.113.7", "198.51.100.1", 0, "203.0.113.7"], // Anybody can send the header.
  ["10.0.0.1", "198.51.100.1", 1, "198.51.100.1"],
  ["10.0.0.1", "6.6.6.6, 198.51.100.1", 1, "198.51.100.1"],
  ["10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
  ["203.0.113.7", undefined, 1, "203.0.113.7"], // Somebody who went round the proxy.
  ["::ffff:203.0.113.7", undefined, 0, "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2::/64"],
  ["10.0.0.1", "<script>", 1, "unknown"],
  ["", undefined, 0, "unknown"],
])("from %s, forwarded for %s, %i proxies: %s", (peer, forwarded, proxies, expected) => {
  expect(clientAddress(ask(peer, forwarded), proxies)).toBe(expected);
});
