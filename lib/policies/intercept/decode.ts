import { isMap, isScalar, isSeq } from "yaml";
import type { Node } from "yaml";
import type { Problem } from "../reading/problem";
import type { YamlSource } from "../reading/yaml-source";
import { resolvePlain } from "./go-scalar";
import type { GoValue } from "./go-value";
import { toInt64 } from "./go-value";
import type { InterceptCondition, InterceptPolicy, InterceptRule, InterceptState, Place } from "./model";

/**
 * YAML nodes to an Intercept policy, with the conversions of the Go decoder: any scalar fits a text field as it is
 * written, null leaves the field empty, unknown fields are skipped, a wrong shape is an error.
 */
export class Decoder {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  constructor(private readonly source: YamlSource) {}

  policy(): InterceptPolicy {
    const at = this.source.at(this.source.root);
    const fields = this.fields(this.source.root, ["version", "description", "default", "hide", "tools"]);
    const tools = new Map<string, InterceptRule[]>();
    for (const [name, node] of this.entries(fields.get("tools"))) tools.set(name, this.toolRules(node));
    this.text(fields.get("description"));
    return {
      versionAt: this.placeOf(fields.get("version"), at),
      version: this.text(fields.get("version")),
      defaultAt: this.placeOf(fields.get("default"), at),
      default: this.text(fields.get("default")),
      hide: this.items(fields.get("hide")).map((node) => ({ at: this.placeOf(node, at), name: this.text(node) })),
      tools,
    };
  }

  private toolRules(node: Node | null): InterceptRule[] {
    return this.items(this.fields(node, ["rules"]).get("rules")).map((rule) => this.rule(rule));
  }

  private rule(node: Node | null): InterceptRule {
    const at = this.source.at(node);
    const fields = this.fields(node, ["name", "action", "rate_limit", "conditions", "on_deny", "state"]);
    return {
      at,
      name: this.text(fields.get("name")),
      action: this.text(fields.get("action")),
      rateLimit: this.text(fields.get("rate_limit")),
      conditions: this.items(fields.get("conditions")).map((condition) => this.condition(condition)),
      onDeny: this.text(fields.get("on_deny")),
      state: this.state(fields.get("state")),
    };
  }

  private condition(node: Node | null): InterceptCondition {
    const fields = this.fields(node, ["path", "op", "value"]);
    return {
      at: this.source.at(node),
      path: this.text(fields.get("path")),
      op: this.text(fields.get("op")),
      value: this.value(fields.get("value") ?? null),
    };
  }

  private state(node: Node | null | undefined): InterceptState | null {
    if (given(node) === null) return null;
    const fields = this.fields(node, ["counter", "window", "increment", "increment_from"]);
    return {
      at: this.source.at(node),
      counter: this.text(fields.get("counter")),
      window: this.text(fields.get("window")),
      increment: this.integer(fields.get("increment")),
      incrementFrom: this.text(fields.get("increment_from")),
    };
  }

  /** The known fields of a mapping; unknown ones are named as a warning, since the program skips them. */
  private fields(node: Node | null | undefined, known: readonly string[]): Map<string, Node | null> {
    const entries = this.entries(node);
    for (const [name, value] of entries) {
      if (!known.includes(name)) this.warn(value ?? node, `unknown field "${name}" is ignored by Intercept`);
    }
    return new Map(entries.filter(([name]) => known.includes(name)));
  }

  private entries(node: Node | null | undefined): [string, Node | null][] {
    const map = given(node);
    if (map === null) return [];
    if (!isMap<Node | null, Node | null>(map)) {
      this.fail(map, `expected a mapping, found ${kindOf(map)}`);
      return [];
    }
    return map.items.flatMap((pair): [string, Node | null][] => {
      if (pair.key !== null && !isScalar(pair.key)) {
        this.fail(pair.key, "a key must be a text");
        return [];
      }
      return [[this.text(pair.key), pair.value ?? null]];
    });
  }

  private items(node: Node | null | undefined): (Node | null)[] {
    const list = given(node);
    if (list === null) return [];
    if (isSeq<Node | null>(list)) return list.items;
    this.fail(list, `expected a list, found ${kindOf(list)}`);
    return [];
  }

  private text(node: Node | null | undefined): string {
    const scalar = given(node);
    if (scalar === null) return "";
    if (isScalar<string>(scalar)) return scalar.value;
    this.fail(scalar, `expected a text, found ${kindOf(scalar)}`);
    return "";
  }

  private integer(node: Node | null | undefined): bigint {
    const value = this.value(node ?? null);
    if (value === null) return 0n;
    if (typeof value === "bigint" && value < 2n ** 63n) return value;
    if (typeof value === "number" && value <= 2 ** 63) return toInt64(value);
    this.fail(node ?? null, "increment must be a number");
    return 0n;
  }

  private value(node: Node | null): GoValue {
    if (node === null) return null;
    if (isScalar<string>(node)) return node.type === "PLAIN" ? resolvePlain(node.value) : node.value;
    if (isSeq<Node | null>(node)) return node.items.map((item) => this.value(item));
    return new Map(this.entries(node).map(([name, item]) => [name, this.value(item)]));
  }

  private placeOf(node: Node | null | undefined, otherwise: Place): Place {
    return node ? this.source.at(node) : otherwise;
  }

  private fail(node: Node | null, reason: string): void {
    this.problems.push({ ...this.source.at(node), reason });
  }

  private warn(node: Node | null | undefined, reason: string): void {
    this.warnings.push({ ...this.source.at(node), reason });
  }
}

/** The node, or null for one that is missing, empty or YAML's null. */
function given(node: Node | null | undefined): Node | null {
  const isNull = isScalar<string>(node) && node.type === "PLAIN" && resolvePlain(node.value) === null;
  return isNull ? null : (node ?? null);
}

function kindOf(node: Node): string {
  return isMap(node) ? "a mapping" : isSeq(node) ? "a list" : "a single value";
}
