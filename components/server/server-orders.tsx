import type { ReactNode } from "react";

/** The orders that servers can be listed in, each with an address of its own. */
export const SERVER_ORDERS = [
  { sort: "name", name: "Name, A–Z", path: "/servers" },
  { sort: "tools", name: "Most tools", path: "/servers/sorted/tools" },
  { sort: "risk", name: "Riskiest", path: "/servers/sorted/risk" },
  { sort: "newest", name: "Newest", path: "/servers/sorted/newest" },
  { sort: "popular", name: "Best known", path: "/servers/sorted/popular" },
] as const;

export type ServerOrder = (typeof SERVER_ORDERS)[number];

/** Names are listed by their first letter or digit; those in other scripts stand at the end of the whole list alone. */
export const LETTERS = [..."0123456789abcdefghijklmnopqrstuvwxyz"];

/** Links to the other orders, and to the servers of one letter. */
export function ServerOrders({ order, letter }: { order: ServerOrder; letter: string | null }) {
  return (
    <nav aria-label="Order" className="no-print mb-5 text-[0.95rem]">
      <ul className="flex flex-wrap gap-x-4">
        {SERVER_ORDERS.map(({ sort, name, path }) => (
          <li key={sort}>
            <OrderLink path={path} current={sort === order.sort && letter === null}>
              {name}
            </OrderLink>
          </li>
        ))}
      </ul>
      {order.sort === "name" ? (
        <ul className="mt-1 flex flex-wrap gap-x-2 font-mono" aria-label="First letter of the name">
          {LETTERS.map((one) => (
            <li key={one}>
              <OrderLink path={`/servers/letter/${one}`} current={one === letter}>
                {one}
              </OrderLink>
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  );
}

function OrderLink({ path, current, children }: { path: string; current: boolean; children: ReactNode }) {
  return (
    <a
      href={path}
      aria-current={current ? "page" : undefined}
      className={current ? "p-1 font-semibold text-ink no-underline" : "p-1"}
    >
      {children}
    </a>
  );
}
