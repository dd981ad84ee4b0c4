import { githubLookUp } from "./github";
import type { LookUp } from "./look-up";
import { npm } from "./npm";
import { pypi } from "./pypi";

export type { LookUp } from "./look-up";

/** Every register that answers about one named thing. */
export const LOOK_UPS: readonly LookUp[] = [npm, pypi, githubLookUp()];
