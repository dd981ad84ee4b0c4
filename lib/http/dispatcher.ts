import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { env } from "@/lib/env";
import { UpstreamError } from "@/lib/errors";
import { isPublicAddress } from "./address";

/** DNS, TCP and TLS together: an unreachable host is reported within three seconds. */
const CONNECT_TIMEOUT_MS = 2_200;
/** Headers not begun, or no byte of the body, for so long ends the request. */
const IDLE_TIMEOUT_MS = 20_000;
/** Polite to each host: no more sockets at a time. */
const CONNECTIONS_PER_HOST = 6;

const agents = new Map<boolean, Agent>();

/**
 * The shared undici dispatcher. Unless private hosts are allowed, the address is checked when the connection is made,
 * so a name that resolves differently the second time (DNS rebinding) gains nothing.
 */
export function guardedDispatcher({ allowPrivate }: { allowPrivate: boolean }): Agent {
  let agent = agents.get(allowPrivate);
  if (agent === undefined) {
    agent = new Agent({
      connect: guardedConnector(allowPrivate),
      connections: CONNECTIONS_PER_HOST,
      headersTimeout: IDLE_TIMEOUT_MS,
      bodyTimeout: IDLE_TIMEOUT_MS,
    });
    agents.set(allowPrivate, agent);
  }
  return agent;
}

function guardedConnector(allowPrivate: boolean): buildConnector.connector {
  const connect = buildConnector({
    timeout: CONNECT_TIMEOUT_MS + 1_000, // Closes the socket; the timer below, which covers the look-up too, reports.
    lookup: allowPrivate ? undefined : publicLookup,
    autoSelectFamily: true,
  });
  return (options, callback) => {
    if (!allowPrivate && isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname)) {
      callback(refusedAddress(options.hostname), null);
      return;
    }
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      callback(
        new UpstreamError(
          `${options.hostname} did not answer within ${CONNECT_TIMEOUT_MS / 1000} seconds`,
          "unreachable",
        ),
        null,
      );
    }, CONNECT_TIMEOUT_MS);
    connect(options, (...result) => {
      clearTimeout(timer);
      if (timedOut) result[1]?.destroy();
      else callback(...result);
    });
  };
}

/** Resolves like the system does, but hands out public addresses only. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const allowed = addresses.filter(({ address }) => isPublicAddress(address));
    const first = allowed[0];
    if (first === undefined) return callback(refusedAddress(hostname), []);
    if (options.all === true) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

function refusedAddress(host: string): UpstreamError {
  const why = env().ALLOW_PRIVATE_HOSTS
    ? "addresses out of records and redirects may never be private"
    : "for a source of your own on a private network set ALLOW_PRIVATE_HOSTS=1";
  return new UpstreamError(`${host} is a private address and was not contacted; ${why}`, "address refused");
}
