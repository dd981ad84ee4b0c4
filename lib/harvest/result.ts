import type { Isolation } from "@/lib/catalogue/isolation";
import type { FailureReason } from "@/lib/catalogue/reason";
import type { Provenance, ToolDefinition } from "@/lib/catalogue/tool";

/** Something odd that lost at most one tool or one part of the list. */
export type Problem = {
  /** Short and countable: "tool unreadable", "too many tools", "list cut short" … */
  reason: string;
  message: string;
  /** Name of the tool concerned. */
  tool?: string;
};

export type ServerInfo = { name: string; version: string; title?: string };

/** What one server answered, or why it did not. */
export type HarvestResult =
  | {
      ok: true;
      tools: ToolDefinition[];
      /** False when a guard ended the list early: tools that are missing are then not known to be gone. */
      complete: boolean;
      serverInfo: ServerInfo | null;
      /** Protocol revision that was spoken, such as "2025-11-25"; null for what was read from source. */
      protocol: string | null;
      /** "package source" when the server would not start and its tools were read from its code instead. */
      provenance: Provenance;
      /** One phrase for people: "tools/list over stdio". */
      observedHow: string;
      observedVersion: string | null;
      isolation: Isolation;
      problems: Problem[];
    }
  | {
      ok: false;
      reason: FailureReason;
      message: string;
      needsAuthorization?: boolean;
      isolation: Isolation;
    };

/** A harvest that cannot go on. `reason` is for counting, the message says what, where and how to mend it. */
export class HarvestError extends Error {
  override name = "HarvestError";
  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
