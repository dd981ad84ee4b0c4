import { clientConfig } from "./client-config";
import { docker } from "./docker";
import { glama } from "./glama";
import { mcpm } from "./mcpm";
import { metorial } from "./metorial";
import { mirrors } from "./mirrors";
import { nimblebrain } from "./nimblebrain";
import { official } from "./official";
import { pulsemcp } from "./pulsemcp";
import { serverJson } from "./server-json";
import { smithery } from "./smithery";
import type { Source } from "./source";
import { toolhive } from "./toolhive";
import { toolhiveRegistry } from "./toolhive-registry";
import { toolsdk } from "./toolsdk";
import { wellKnown } from "./well-known";

/** Every source, in the order in which a folder is offered to them: exact layouts before general ones. */
export const SOURCES: readonly Source[] = [
  ...[docker, toolsdk, mcpm, metorial, nimblebrain, toolhiveRegistry, toolhive],
  ...[smithery, glama, pulsemcp, wellKnown, clientConfig],
  ...[official, serverJson, mirrors],
];

/** The source of that id, or null. */
export function findSource(id: string): Source | null {
  return SOURCES.find((source) => source.id === id) ?? null;
}
