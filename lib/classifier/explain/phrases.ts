import type { Category } from "@/lib/catalogue/category";
import type { RiskReason } from "../risk/verdict";

/**
 * What the sentences are filled with. Every sentence names the tool, its object or an argument, so that none is shared. `many` may be
 * a plural or have none ("feedback"): no verb or pronoun of a sentence may depend on its number.
 */
export type Slots = {
  /** The tool's name as code. */
  tool: string;
  server: string;
  /** "a pull request" */
  one: string;
  /** "pull requests" */
  many: string;
  /** "pull request"; "target" where nothing names it. */
  thing: string;
  verb: string;
  /** The argument that holds a command, code or SQL, as code. */
  written: string | null;
  /** Where a caller-written command runs ("the pod", "the database"); empty outside Execute. */
  place: string;
  /** The arguments that every call has to set, as code; empty when there are none, null where the schema is not known. */
  required: string | null;
  /** The amounts and recipients that the schema limits, as code; empty when it limits none. */
  capped: string;
};

type Phrase = (reason: RiskReason, slots: Slots) => string;

/** The worst plausible call. */
export const MISUSE: Record<Category, Phrase> = {
  Read: (reason, { tool, many, thing, server }) => {
    switch (reason) {
      case "secret":
        return `Whoever sees the answer of ${tool} holds what it reveals (${many}) and can use it elsewhere.`;
      case "persons":
        return `A misled agent could collect data about people (${many}) with ${tool} and pass it on.`;
      case "bulk":
        return `One call of ${tool} hands out ${many} in bulk, ready to be copied elsewhere.`;
      case "url":
        return `${tool} can be pointed at an internal address, or at a page whose text gives the agent orders.`;
      case "doubt":
        return `${tool} may show more than ${many}: tools described like it often hand out secrets, data about people or data in bulk.`;
      case "public":
        return `A wrong call of ${tool} costs little, since what it tells (${thing}) is open to anyone or computed from the input.`;
      default:
        return `A misled agent could read ${many} through ${tool} of ${server} and carry the answer into a message, a page or another tool.`;
    }
  },
  Write: (reason, { tool, one, many, verb, server }) => {
    switch (reason) {
      case "access":
        return `One wrong call of ${tool} changes who can get in or what they may do, by way of ${one}.`;
      case "visible":
        return `What ${tool} sends or publishes is seen at once, so ${one} with wrong or planted content reaches people before anybody checks it.`;
      case "settings":
        return `A wrong call of ${tool} of ${server} changes what others and running systems rely on (${many}).`;
      case "doubt":
        return `${tool} may reach further than ${one}: what tools described like it change is often seen by others or hard to undo.`;
      case "bulk":
        return `One call of ${tool} reaches ${many} in numbers, so a mistake is multiplied.`;
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
        return `A call of ${tool} acts on ${one} at once; at the wrong moment or in a loop it interrupts work or costs money.`;
    }
  },
  Destructive: (reason, { tool, one, many }) => {
    switch (reason) {
      case "scale":
        return `${tool} takes ${one} away with all content; only a backup brings that back.`;
      case "bulk":
        return `One call of ${tool} can remove ${many} in numbers that nobody checks one by one.`;
      case "minor":
        return `A wrong call of ${tool} loses ${one}; making that again is easy, getting its content back not always.`;
      case "recoverable":
        return `${tool} takes ${one} away; the text speaks of a way back, which somebody has to use in time.`;
      default:
        return `A wrong call of ${tool} loses ${one} and whatever hangs on that; the definition names no undo.`;
    }
  },
  Financial: (reason, { tool, one }) =>
    reason === "free transfer"
      ? `${tool} moves money or assets (${one}) as soon as it is called, and the receiver seldom gives them back.`
      : `${tool} binds or releases money by way of ${one}; a wrong or repeated call has to be set right by hand.`,
};

/** What bounds it, or that nothing does. */
export const LIMITS: Record<Category, Phrase> = {
  Read: (reason, { tool, thing, server }) =>
    reason === "secret"
      ? `${tool} of ${server} itself changes nothing; the harm starts with its answer.`
      : `By its definition ${tool} of ${server} changes nothing; what bounds it is who sees its answer (${thing}).`,
  Write: (reason, { tool, one, server }) =>
    reason === "scoped"
      ? `What bounds ${tool} of ${server} is its reach: ${one}, which can be changed back.`
      : `Who checks what ${tool} of ${server} does with ${one}, its definition leaves to the caller.`,
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
  Destructive: (reason, { tool, one, server, required }) => {
    if (reason === "scale" || reason === "bulk")
      return `Nothing in the definition of ${tool} (${server}) asks for a second person before the loss of ${one}.`;
    if (required === null)
      return `Whether each call of ${tool} of ${server} has to say what is lost, its definition leaves open.`;
    return required === ""
      ? `The definition of ${tool} (${server}) requires no argument that bounds what is lost.`
      : `What bounds ${tool} of ${server} is what each call has to set: ${required}.`;
  },
  Financial: (reason, { tool, server, required, capped }) => {
    if (reason === "free transfer")
      return capped === ""
        ? `No known schema caps what ${tool} of ${server} moves or lists its receivers; both have to come from a policy.`
        : `What bounds ${tool} of ${server} is that its schema limits ${capped}; anything else has to come from a policy.`;
    if (required === null)
      return `Whether each call of ${tool} of ${server} has to say what is paid, its definition leaves open.`;
    return required === ""
      ? `The definition of ${tool} (${server}) requires no argument that bounds what is paid.`
      : `What bounds ${tool} of ${server} is what each call has to set: ${required}; how often it may be called is left open.`;
  },
};
