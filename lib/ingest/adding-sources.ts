import { LOOK_UPS } from "@/lib/sources/look-ups";

/** Source id of what servers of the registries answered when they were asked. */
export const ASKED = "asked";

/** Sources that only add to what others list: they keep no server in the catalogue by themselves. */
export const ADDING: ReadonlySet<string> = new Set([ASKED, ...LOOK_UPS.map(({ id }) => id)]);
