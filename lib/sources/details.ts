import pLimit, { type LimitFunction } from "p-limit";
import { UpstreamError } from "@/lib/errors";
import { failedBy, failedItem } from "./records";
import type { SourceItem } from "./source";

/** Requests at a time; registries serve people first. */
const PARALLEL_REQUESTS = 4;
/** So many failures in a row mean that the endpoint is down or refuses us: the rest of the run goes without. */
const GIVE_UP_AFTER = 10;

/** A detail, or null, and what went wrong. */
export type Answered<T> = { detail: T | null; failures: SourceItem[] };

/**
 * Reads one page of detail for each entry of a listing. A detail that cannot be had is a `failed` item beside the
 * entry, which is kept with what the listing said; "status 404" is the registry's way of saying that there is none.
 */
export class Details {
  readonly #limit: LimitFunction = pLimit(PARALLEL_REQUESTS);
  #failuresInRow = 0;

  get<T>(id: string, read: () => Promise<T>): Promise<Answered<T>> {
    return this.#limit(async () => {
      if (this.#failuresInRow >= GIVE_UP_AFTER) return { detail: null, failures: [] };
      try {
        const detail = await read();
        this.#failuresInRow = 0;
        return { detail, failures: [] };
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        if (error.reason === "status 404") return { detail: null, failures: [] };
        this.#failuresInRow += 1;
        const failures = [failedBy(`${id} details`, error)];
        if (this.#failuresInRow === GIVE_UP_AFTER) {
          const message = `${GIVE_UP_AFTER} failed in a row; the rest of this run goes without details`;
          failures.push(failedItem("details", "given up", message));
        }
        return { detail: null, failures };
      }
    });
  }
}
