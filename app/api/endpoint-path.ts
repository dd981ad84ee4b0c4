/** Where the API tells of a server. */
export function serverEndpoint(server: string): string {
  return `/api/v1/servers/${encodeURIComponent(server)}`;
}

/** Where the API tells of a tool. */
export function toolEndpoint(server: string, tool: string): string {
  return `/api/v1/tools/${encodeURIComponent(server)}/${encodeURIComponent(tool)}`;
}
