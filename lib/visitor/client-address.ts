import ipaddr from "ipaddr.js";
import { PEER } from "./door";

/**
 * Whom to count a request for. Each trusted proxy has added the address that it saw to X-Forwarded-For; what stands before those
 * entries may be invented. Of IPv6 the /64, which is what one household or machine is given. "unknown" when nothing can be read.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  const chain = [...(trustedProxies > 0 ? forwarded : []), headers.get(PEER) ?? ""];
  return householdOf(chain.at(-1 - trustedProxies) ?? chain[0] ?? "");
}

function householdOf(text: string): string {
  const plain = text.trim();
  if (!ipaddr.isValid(plain)) return "unknown";
  const address = ipaddr.process(plain);
  if (address instanceof ipaddr.IPv4) return address.toString();
  const network = address.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
