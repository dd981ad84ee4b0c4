import { describe, expect, it } from "vitest";
import { parseQuery } from "../query";
import type { SearchResult } from "../result";
import type { SearchEngine } from "../search";

/** What both engines promise, over the documents of ./documents.ts: called from each engine's test. */
export function searchContract(engine: () => SearchEngine): void {
  const search = (address: string): Promise<SearchResult> => engine().search(parseQuery(new URLSearchParams(address)));
  const names = async (address: string): Promise<string[]> => (await search(address)).hits.map(({ name }) => name);
  const first = async (address: string): Promise<string | undefined> => (await names(address))[0];

  describe("names", () => {
    it.each([
      "pods exec",
      "podsExec",
      "pods_exec",
      "pod exec",
      "pods_exce",
      "PodsExec",
      "pods.exec",
      "pods-exec",
      "podsexec",
    ])("finds pods_exec first for %j", async (q) => expect(await first(`q=${q}`)).toBe("pods_exec"));

    it.each([
      ["create pull request", "createPullRequest"],
      ["create_pull_request", "createPullRequest"],
      ["explain plan", "explain.plan"],
      ["write_file", "write-file"],
      ["directory tree", "directory.tree"],
      ["drop_tabel", "drop_table"],
      ["list_invioces", "list_invoices"],
      ["exec command", "execute_command"],
      ["削除", "削除する"],
    ])("finds %j: %s first", async (q, name) => expect(await first(`q=${q}`)).toBe(name));

    it("puts a server before its tools when its name is asked for", async () => {
      expect(await first("q=kubernetes")).toBe("io.github.containers/kubernetes-mcp-server");
      expect(await first("q=github")).toBe("io.example/github");
      expect((await names("q=kubernetes")).length).toBeGreaterThan(5);
    });

    it("knows other names", async () => {
      expect(await names("q=k8s")).toContain("io.github.containers/kubernetes-mcp-server");
      expect(await first("q=rm pod")).toBe("pods_delete");
      expect(await names("q=pg")).toContain("@example/server-postgres");
    });
  });

  describe("words", () => {
    it("finds while typing", async () => {
      expect(await names("q=names")).toContain("namespaces_list");
      expect(await first("q=send_pay")).toBe("send_payment");
    });

    it("finds tasks in words", async () => {
      expect(await names("q=delete a kubernetes namespace")).toContain("resources_delete");
      expect(await first("q=send money back")).toBe("create_refund");
    });

    it("leaves out excluded words", async () => {
      expect(await names("q=delete -pod")).not.toContain("pods_delete");
      expect(await names("q=delete -pod")).toContain("delete_file");
    });

    it("takes phrases word by word", async () => {
      expect(await names('q="read-only SQL"')).toEqual(["query"]);
      expect(await names('q="SQL read-only"')).toEqual([]);
    });
  });

  describe("filters", () => {
    it("narrows by each filter", async () => {
      expect((await names("category=execute")).sort()).toEqual(["execute_command", "helm_install", "pods_exec"]);
      expect((await names("q=risk:5")).sort()).toEqual(["drop_table", "execute_command", "send_payment"]);
      expect((await names("q=risk:>=4 category:read")).sort()).toEqual(["configuration_view", "get_api_key"]);
      expect((await names("q=signal:secrets")).sort()).toEqual(["configuration_view", "get_api_key"]);
      expect((await names("q=server:payments risk:4")).sort()).toEqual(["create_refund", "get_api_key"]);
      expect((await names("registry=pypi")).length).toBe(5);
      expect((await names("transport=streamable-http&source=docker")).length).toBe(7);
    });

    it("narrows what words find", async () => {
      expect(await names("q=delete category:destructive server:github")).toEqual(["delete_file"]);
    });

    it("gives nothing for a value nobody has", async () => {
      expect(await names("source=nowhere")).toEqual([]);
    });

    it("counts facets, a chosen facet as if it were not chosen", async () => {
      const { facets, total } = await search("q=server:payments&category=financial");
      expect(total).toEqual({ count: 2, exact: true });
      expect(facets?.category).toEqual([
        { value: "financial", count: 2 },
        { value: "read", count: 2 },
      ]);
      expect(facets?.risk).toEqual([
        { value: "4", count: 1 },
        { value: "5", count: 1 },
      ]);
    });
  });

  describe("order and pages", () => {
    it("sorts by risk, by date and by popularity", async () => {
      const risks = (await search("q=server:kubernetes&sort=risk")).hits.map(({ risk }) => risk ?? 0);
      expect(risks).toEqual([...risks].sort((one, other) => other - one));
      expect(await first("sort=newest")).toBe("削除する");
      expect(await first("sort=popular")).toMatch(/./);
      expect(
        (await search("sort=popular&limit=7")).hits.every(({ server }) => server.slug === "io-example-github"),
      ).toBe(true);
    });

    it("pages without gaps or repeats", async () => {
      const all = await search("limit=100");
      const seen: string[] = [];
      for (let cursor: string | null = ""; cursor !== null;) {
        const page: SearchResult = await search(`limit=7&cursor=${cursor}`);
        seen.push(...page.hits.map(({ id }) => id));
        cursor = page.next;
      }
      expect(seen).toEqual(all.hits.map(({ id }) => id));
      expect(new Set(seen).size).toBe(33);
    });
  });

  describe("odd input", () => {
    it.each([
      "",
      "a",
      "'; DROP TABLE search_document; --",
      'category = "x" OR 1=1',
      "!!! ??? ...",
      '"',
      '"unbalanced',
      "a & b | !c <-> (d:*",
      "pods:* | x",
      ".* [a-z]+ (",
      "مرحبا",
      "😀",
      "\u0000pods\u0000",
      "\\'\\\\",
      "-",
      '-"',
      "--- -a -b",
      "server:",
      "*",
      "%_%",
      "$1",
      "\u202epods_exec\u202c",
      "\u037a",
      '"\u037a pods"',
      'server:"x\\" OR 1=1"',
      'server:"(a|b) & !c:*"',
      "\ud800",
      "x".repeat(1000),
      "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    ])("answers %j", async (q) => {
      const { hits, total } = await engine().search(parseQuery(new URLSearchParams({ q })));
      expect(hits.length).toBe(Math.min(20, total.count));
    });
  });
}
