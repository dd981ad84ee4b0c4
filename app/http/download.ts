import { cacheable } from "./etag";

/** The text as a file to keep, under a name of ours: it stands between quotes as it is. */
export function download(request: Request, text: string, mediaType: string, fileName: string): Response {
  const response = cacheable(request, text, mediaType);
  response.headers.set("Content-Disposition", `attachment; filename="${fileName}"`);
  return response;
}
