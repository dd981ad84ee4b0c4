import type { z } from "zod";
import type { SchemaName } from "./answers";
import { SearchQueryDescription, ServersQuery, ToolsQuery } from "./parameters";

/** Statuses of redirects and errors that some endpoints answer with. */
type Otherwise = 301 | 400 | 404 | 410;

export type Endpoint = {
  id: string;
  path: string;
  title: string;
  summary: string;
  /** Parameters in the path. */
  segments: Record<string, string>;
  query: z.ZodObject | null;
  answer: SchemaName;
  /** Those of this one, beside 500. */
  errors: Otherwise[];
  /** An address that shows it; `{server}` and `{tool}` are filled in. */
  example: string;
};

const server = "Slug of the server, as in the address of its page; an old slug redirects to the new one.";
const none = { segments: {}, query: null, errors: [] };

/** What there is under /api/v1: the page and the OpenAPI description are made from it. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    ...{ id: "search", path: "/api/v1/search", title: "Search", answer: "SearchAnswer", segments: {}, errors: [400] },
    summary: "Tools and servers that match, the best first; up to 1,000 can be paged through.",
    query: SearchQueryDescription,
    example: "/api/v1/search?q=exec&category=execute&limit=5",
  },
  {
    ...{ id: "tools", path: "/api/v1/tools", title: "Tools", answer: "ToolsAnswer", segments: {}, errors: [400] },
    summary: "All tools, or those of a category or risk, page by page.",
    query: ToolsQuery,
    example: "/api/v1/tools?minRisk=high&limit=5",
  },
  {
    ...{ id: "tool", path: "/api/v1/tools/{server}/{tool}", title: "One tool", answer: "ToolAnswer" },
    summary: "A tool with its definition, its label with the words that decided it, and its versions.",
    segments: {
      server,
      tool: "Slug of the tool, exactly as lists give it, percent-encoded; an earlier name redirects.",
    },
    ...{ query: null, errors: [301, 404, 410] },
    example: "/api/v1/tools/{server}/{tool}",
  },
  {
    ...{
      id: "servers",
      path: "/api/v1/servers",
      title: "Servers",
      answer: "ServersAnswer",
      segments: {},
      errors: [400],
    },
    summary: "All servers, page by page.",
    query: ServersQuery,
    example: "/api/v1/servers?sort=risk&limit=5",
  },
  {
    ...{ id: "server", path: "/api/v1/servers/{server}", title: "One server", answer: "ServerAnswer" },
    summary: "A server with its packages, remotes, source records and tools.",
    segments: { server },
    ...{ query: null, errors: [301, 404, 410] },
    example: "/api/v1/servers/{server}",
  },
  {
    ...{ id: "stats", path: "/api/v1/stats", title: "Figures", answer: "StatsAnswer", ...none },
    summary: "How many servers and tools there are, by category and risk.",
    example: "/api/v1/stats",
  },
  {
    ...{ id: "harvest", path: "/api/v1/harvest", title: "Harvest", answer: "HarvestAnswer", ...none },
    summary: "How far the list of well-known servers is that are started and asked for their tools.",
    example: "/api/v1/harvest",
  },
];

export const ERROR_MEANINGS: Record<Otherwise | 500, string> = {
  301: "It goes by another name now; `Location` says where it is.",
  400: "A parameter does not fit; `detail` names it and says what it takes.",
  404: "Nothing is catalogued there.",
  410: "The server was removed by its source, or the tool by its server.",
  500: "The server failed; its log says why.",
};
