import type { Category } from "@/lib/catalogue/category";
import type { IndexedServer, IndexedTool } from "@/lib/catalogue/indexed";
import type { Risk } from "@/lib/catalogue/risk";
import { serverDocument, toolDocument, type SearchDocument } from "../document";

/** A small catalogue written for the tests of both engines. */

type ToolRow = [
  name: string,
  category: Category,
  risk: Risk,
  description: string,
  parameters?: string[],
  signals?: string[],
];
type ServerRow = Pick<
  IndexedServer,
  "name" | "title" | "description" | "popularity" | "sources" | "transports" | "registries"
> & {
  tools: ToolRow[];
};

const SERVERS: ServerRow[] = [
  {
    name: "io.github.containers/kubernetes-mcp-server",
    title: "Kubernetes MCP Server",
    description: "Manages clusters, pods and other resources of Kubernetes and OpenShift.",
    popularity: 900,
    sources: ["mcp-registry", "docker"],
    transports: ["stdio"],
    registries: ["npm", "oci"],
    tools: [
      [
        "pods_exec",
        "Execute",
        4,
        "Runs a command inside a pod's container and returns its output.",
        ["command", "name", "namespace"],
        ["takes-command"],
      ],
      ["pods_list", "Read", 2, "Lists the pods of all namespaces in the current cluster."],
      [
        "pods_delete",
        "Destructive",
        4,
        "Deletes a pod in the current or given namespace.",
        ["name", "namespace"],
        ["irreversible"],
      ],
      ["pods_log", "Read", 2, "Gets the logs of a pod.", ["name", "namespace"]],
      ["namespaces_list", "Read", 2, "Lists all namespaces of the current cluster."],
      [
        "resources_delete",
        "Destructive",
        4,
        "Deletes any resource, such as a namespace or a deployment, by its kind and name.",
        ["kind", "name"],
        ["irreversible"],
      ],
      ["helm_install", "Execute", 4, "Installs a chart into the cluster.", ["chart", "values"]],
      ["configuration_view", "Read", 4, "Shows the current kubeconfig as YAML.", [], ["secrets"]],
    ],
  },
  {
    name: "io.example/github",
    title: "GitHub",
    description: "Repositories, issues and pull requests.",
    popularity: 5000,
    sources: ["docker"],
    transports: ["streamable-http"],
    registries: [],
    tools: [
      ["create_issue", "Write", 2, "Opens a new issue in a repository.", ["owner", "repo", "title", "body"]],
      ["search_code", "Read", 1, "Searches code in all repositories.", ["q"]],
      ["createPullRequest", "Write", 3, "Opens a pull request from a branch.", ["head", "base"]],
      [
        "delete_file",
        "Destructive",
        4,
        "Deletes a file from a branch of a repository.",
        ["path", "branch"],
        ["takes-path"],
      ],
      ["list_branches", "Read", 1, "Lists the branches of a repository."],
      ["merge_pull_request", "Write", 3, "Merges a pull request into its base branch.", ["pull_number"]],
    ],
  },
  {
    name: "@example/server-postgres",
    title: "PostgreSQL",
    description: "Read-only queries of a Postgres database.",
    popularity: 300,
    sources: ["mcp-registry"],
    transports: ["stdio"],
    registries: ["npm"],
    tools: [
      ["query", "Read", 2, "Runs a read-only SQL query.", ["sql"], ["takes-command"]],
      ["list_tables", "Read", 2, "Lists the tables of a schema.", ["schema"]],
      ["drop_table", "Destructive", 5, "Drops a table with its rows and indexes.", ["table"], ["irreversible"]],
      ["explain.plan", "Read", 1, "Shows the plan that the planner chose.", ["sql"]],
    ],
  },
  {
    name: "@example/payments",
    title: "Payments",
    description: "Charges cards, sends refunds and lists invoices.",
    popularity: 40,
    sources: ["mcp-registry"],
    transports: ["stdio", "streamable-http"],
    registries: ["pypi"],
    tools: [
      ["create_refund", "Financial", 4, "Sends money back for a charge.", ["charge", "amount"]],
      [
        "send_payment",
        "Financial",
        5,
        "Transfers an amount to a recipient.",
        ["amount", "recipient"],
        ["irreversible"],
      ],
      ["list_invoices", "Read", 2, "Lists invoices with customers and amounts."],
      ["get_api_key", "Read", 4, "Reads the secret key of the account.", [], ["secrets"]],
    ],
  },
  {
    name: "@example/files",
    title: "Filesystem",
    description: "Files and directories below the allowed directories.",
    popularity: 2000,
    sources: ["mcp-registry", "docker"],
    transports: ["stdio"],
    registries: ["npm"],
    tools: [
      ["read_file", "Read", 2, "Reads a file as text.", ["path"], ["takes-path"]],
      [
        "write-file",
        "Write",
        3,
        "Writes text to a file and replaces what was there.",
        ["path", "content"],
        ["takes-path"],
      ],
      ["directory.tree", "Read", 2, "Shows a folder and everything in it as a tree.", ["path"], ["takes-path"]],
      ["move_file", "Write", 3, "Moves or renames a file.", ["source", "destination"], ["takes-path"]],
      ["execute_command", "Execute", 5, "Runs a shell command on the host.", ["command"], ["takes-command"]],
      ["削除する", "Destructive", 4, "ファイルを削除する。"],
    ],
  },
];

const OBSERVED = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** The documents of the catalogue above, servers first; ids are `server-1` … and `tool-101` …, in the order of the lists. */
export function exampleDocuments(): SearchDocument[] {
  return SERVERS.flatMap(({ tools, ...row }, index) => {
    const server: IndexedServer = {
      ...row,
      id: index + 1,
      slug: row.name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-/, ""),
      status: "active",
      toolsState: "known",
      toolCount: tools.length,
      observedAt: new Date(OBSERVED + index * DAY),
    };
    return [
      serverDocument(server),
      ...tools.map((tool, place) => toolDocument(server, indexedTool(tool, index, place))),
    ];
  });
}

function indexedTool(
  [name, category, risk, description, parameters = [], signals = []]: ToolRow,
  server: number,
  place: number,
): IndexedTool {
  const id = (server + 1) * 100 + place + 1;
  const observedAt = new Date(OBSERVED + server * DAY + place * 60_000);
  return { id, slug: name, name, title: null, description, parameters, category, risk, signals, observedAt };
}
