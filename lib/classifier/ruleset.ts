import { digestOf } from "@/lib/catalogue/digest";
import { RULES } from "./rules";

/** Version of the rule set: the first 12 hex digits of a digest over rules and weights. */
export const RULESET: string = digestOf({ rules: RULES.map(({ id, weight }) => ({ id, weight })) }).slice(0, 12);
