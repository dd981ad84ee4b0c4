import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address belongs to the public internet. Everything else is refused: loopback, private, link-local
 * (cloud metadata), carrier-grade NAT, multicast, reserved, tunnels. Addresses that carry an IPv4 address (v4-mapped,
 * NAT64's 64:ff9b::/96) are judged by that one. Text that is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const text = address.replace(/^\[|\]$/g, "");
  if (isIP(text) === 0) return false;
  const parsed = ipaddr.parse(text);
  if (parsed instanceof ipaddr.IPv6) {
    const range = parsed.range();
    if (range === "ipv4Mapped" || range === "rfc6145") return isPublicIPv4(parsed);
    // 64:ff9b:1::/48 (RFC 8215) is local by definition; only the well-known /96 leads to the public internet.
    if (range === "rfc6052") return parsed.parts[2] === 0 && isPublicIPv4(parsed);
    return range === "unicast";
  }
  return parsed.range() === "unicast";
}

/** Judges the IPv4 address in the last 32 bits. */
function isPublicIPv4(address: ipaddr.IPv6): boolean {
  return new ipaddr.IPv4(address.toByteArray().slice(12)).range() === "unicast";
}
