import { PROTOCOL_LIMITS } from "../protocol/limits";
import { converse } from "../run";
import { hostile } from ".";

/** Harvests a server that never answers, on the rung that is named, until somebody kills this process. */
const [, , rung, marker = ""] = process.argv;
await converse(rung === "bwrap" ? "bwrap" : "unshare", hostile("hang", marker), PROTOCOL_LIMITS);
