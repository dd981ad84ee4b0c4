import type { Category } from "@/lib/catalogue/category";
import type { RiskReason } from "../risk/verdict";

/** What the sentences are filled with. Every sentence names the tool, its object or an argument, so that none is shared. */
export type Slots = {
  /** The tool's name as code. */
  tool: string;
  server: string;
  /** "a pull request" */
  one: string;
  /** "pull requests" */
  many: string;
  thing: string;
  verb: string;
  /** The argument that holds a command, code or SQL, as code. */
  written: string | null;
  /** Where a caller-written command runs ("the pod", "the database"); empty outside Execute. */
  place: string;
};

type Phrase = (reason: RiskReason, slots: Slots) => string;

/** The worst plausible call. */
export const MISUSE: Record<Category, Phrase> = {
  Read: (reason, { tool, many, server }) => {
    switch (reason) {
      case "secret":
        return `Whoever sees the answer of ${tool} holds what it reveals (${many}) and can use it elsewhere.`;
      case "persons":
        return `A misled agent could collect ${many} about people with ${tool} and pass them on.`;
      case "bulk":
        return `One call of ${tool} hands out ${many} in bulk, ready to be copied elsewhere.`;
      case "url":
        return `${tool} can be pointed at an internal address, or at a page whose text gives the agent orders.`;
      case "doubt":
        return `${tool} seems to read ${many}, yet its definition also speaks of a stronger effect; count on that until it is ruled out.`;
      case "public":
        return `A wrong call of ${tool} costs little, since ${many} are open to anyone or computed from the input.`;
      default:
        return `A misled agent could read ${many} through ${tool} of ${server} and carry them into a message, a page or another tool.`;
    }
  },
  Write: (reason, { tool, one, many, verb, server }) => {
    switch (reason) {
      case "access":
        return `One wrong call of ${tool} changes who can get in or what they may do, by way of ${one}.`;
      case "visible":
        return `What ${tool} sends or publishes is seen at once, so ${one} with wrong or planted text reaches people before anybody checks it.`;
      case "settings":
        return `A wrong call of ${tool} of ${server} replaces what ${many} held before, and others build on it.`;
      case "doubt":
        return `${tool} seems to change ${one} only, yet its definition also speaks of a stronger effect; count on that until it is ruled out.`;
      case "bulk":
        return `One call of ${tool} touches many ${many} at once, so a mistake is multiplied.`;
      default:
        return `A misled agent could fill or alter ${many} with ${tool} of ${server} (${verb}) until somebody notices.`;
    }
  },
  Execute: (reason, { tool, one, written, place }) => {
    const chosen =
      written === null ? `The caller of ${tool} decides what it runs` : `The caller of ${tool} writes its ${written}`;
    switch (reason) {
      case "host":
        return `${chosen}, so one call can read credentials, change files and reach other machines with the server's own rights.`;
      case "bounded":
      case "allow-list":
        return `${chosen}, so one call can read what ${place} holds, change it, and reach what can be reached from there.`;
      case "chosen":
        return `${tool} puts what the caller names into operation, and a planted artefact (${one}) runs with the rights of that place.`;
      default:
        return `A call of ${tool} sets ${one} going; called at the wrong moment or in a loop it interrupts work or costs money.`;
    }
  },
  Destructive: (reason, { tool, one, many }) => {
    switch (reason) {
      case "scale":
        return `${tool} takes ${one} away with everything in it; only a backup brings that back.`;
      case "bulk":
        return `One call of ${tool} can remove many ${many}, more than a person would check.`;
      case "minor":
        return `A wrong call of ${tool} loses ${one}; it can be made again, its content cannot always.`;
      case "recoverable":
        return `${tool} takes ${one} away; the text speaks of a way back, which somebody has to use in time.`;
      default:
        return `A wrong call of ${tool} loses ${one} and what hangs on it; the definition names no undo.`;
    }
  },
  Financial: (reason, { tool, one }) =>
    reason === "free transfer"
      ? `${tool} moves money or assets (${one}) as soon as it is called, and the receiver seldom gives them back.`
      : `${tool} commits to money by way of ${one}; a wrong or repeated call has to be reclaimed by hand.`,
};

/** What bounds it, or that nothing does. */
export const LIMITS: Record<Category, Phrase> = {
  Read: (reason, { tool, many, server }) =>
    reason === "secret"
      ? `${tool} of ${server} itself changes nothing; the harm starts with its answer.`
      : `${tool} of ${server} only reads ${many}; what bounds it is who sees the answer.`,
  Write: (reason, { tool, one, server }) =>
    reason === "scoped"
      ? `What bounds ${tool} of ${server} is its reach: ${one}, which can be changed back.`
      : `The definition of ${tool} (${server}) names neither a review nor a limit for ${one}.`,
  Execute: (reason, { tool, one, server, place }) => {
    switch (reason) {
      case "host":
        return `The definition of ${tool} states no boundary: what limits it is the account under which ${server} runs.`;
      case "bounded":
        return `What bounds ${tool} of ${server} is ${place} with the rights it has there, not the text it is given.`;
      case "allow-list":
        return `${tool} of ${server} speaks of allowed commands; whether that list is short enough the definition does not say.`;
      case "chosen":
        return `The definition of ${tool} (${server}) names no list of what may be put in place of ${one}.`;
      default:
        return `What ${tool} does with ${one} is fixed by ${server}; the caller chooses when and on what.`;
    }
  },
  Destructive: (reason, { tool, one, thing, server }) =>
    reason === "scale" || reason === "bulk"
      ? `Nothing in the definition of ${tool} (${server}) asks for a second person before ${one} is gone.`
      : `What bounds ${tool} of ${server} is that each call names its ${thing}.`,
  Financial: (reason, { tool, thing, server }) =>
    reason === "free transfer"
      ? `No cap and no list of receivers is part of ${tool} of ${server}; both have to come from a policy.`
      : `What bounds ${tool} of ${server} is that each call names its ${thing}; how often it may be called is left open.`,
};
