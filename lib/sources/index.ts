import { docker } from "./docker";
import { mcpm } from "./mcpm";
import { metorial } from "./metorial";
import { nimblebrain } from "./nimblebrain";
import { official } from "./official";
import { toolhive } from "./toolhive";
import { toolsdk } from "./toolsdk";
import type { Source } from "./source";

/** Every source, in the order in which a folder is offered to them: exact layouts before general ones. */
export const SOURCES: readonly Source[] = [docker, toolsdk, mcpm, metorial, nimblebrain, toolhive, official];

/** The source of that id, or null. */
export function findSource(id: string): Source | null {
  return SOURCES.find((source) => source.id === id) ?? null;
}
