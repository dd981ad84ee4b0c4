import { parametersOf } from "@/lib/catalogue/parameter";
import type { Category } from "@/lib/catalogue/category";
import { digestOf } from "@/lib/catalogue/digest";
import type { Risk } from "@/lib/catalogue/risk";
import type { JsonObject } from "@/lib/catalogue/tool";
import type { PolicyServer, PolicyTool } from "../policy";

/** Servers for tests and benchmarks: small, made up, one tool for each thing that a format treats differently. */

export function tool(
  name: string,
  category: Category | null,
  risk: Risk | null,
  properties: JsonObject = {},
  required: string[] = [],
): PolicyTool {
  const inputSchema = { type: "object", properties, required };
  return { name, category, risk, parameters: parametersOf(inputSchema), digest: digestOf({ name, inputSchema }) };
}

const text = { type: "string" };

export const CLUSTER: PolicyServer = {
  slug: "example-cluster",
  shortName: "cluster",
  tools: [
    tool("namespaces_list", "Read", 1),
    tool("pods_log", "Read", 2, { name: text, namespace: text }, ["name"]),
    tool("secrets_get", "Read", 4, { name: text }, ["name"]),
    tool("k8s_run_pod", "Execute", 4, { image: text, namespace: text }, ["image"]),
    tool("exec", "Execute", 4, { container: text, command: { type: "array", items: text } }, ["container", "command"]),
    tool("shell", "Execute", 5, { command: text }, ["command"]),
    tool("pod_delete", "Destructive", 4, { name: text, namespace: text }, ["name", "namespace"]),
    tool("namespace_delete", "Destructive", 5, { namespace: text }, ["namespace"]),
    tool("mystery", null, null),
  ],
};

export const SHOP: PolicyServer = {
  slug: "example-shop",
  shortName: "shop",
  tools: [
    tool("catalogue.search", "Read", 3, { query: text }),
    tool("file_read", "Read", 2, { path: text }, ["path"]),
    tool("page_fetch", "Read", 2, { url: text }, ["url"]),
    tool("query", "Execute", 4, { sql: text }, ["sql"]),
    tool("label_add", "Write", 2, { branch: text, label: text }, ["label"]),
    tool("mail_send", "Write", 3, { to: text, body: text }, ["to", "body"]),
    tool("members_invite", "Write", 4, { ids: { type: "array", items: text } }, ["ids"]),
    tool("refund_create", "Financial", 4, { charge: text, amount: { type: "integer" } }, ["charge"]),
    tool("order_place", "Financial", 4, { amount: text }, ["amount"]),
    tool("payment_send", "Financial", 5, { recipient: text, amount: { type: "number" } }, ["recipient", "amount"]),
  ],
};
