import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./address";

test.each(["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "[2606:4700::1111]"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "0.0.0.0", "255.255.255.255", "224.0.0.1"],
  ...["169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.0.8", "240.0.0.1"],
  ...["::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1"],
  ...["::ffff:127.0.0.1", "::ffff:a00:1", "::127.0.0.1", "::ffff:0:10.0.0.1", "[::1]"],
  ...["64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2002:7f00:1::1", "2001:0:1::1"],
  ...["", "localhost", "example.com", "256.1.1.1", "1.2.3"],
])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

test("an IPv4 address is judged alike plain, v4-mapped and behind NAT64", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const expected = isPublicAddress(address);
      expect(isPublicAddress(`::ffff:${address}`)).toBe(expected);
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(expected);
    }),
  );
});
