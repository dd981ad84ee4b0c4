/** Completes "the name …" for one that `isServerName` refuses. */
export const NOT_A_SERVER_NAME =
  "must be 1 to 200 characters without line breaks, other control characters and *, which stands for every server";

/**
 * Whether a file may name a server so, as the user's own configuration does. Cursor, Gemini CLI and VS Code read `*` as
 * every server: a link that brought that name along would open the tools of all of them.
 */
export function isServerName(name: string): boolean {
  return name.trim() !== "" && name.length <= 200 && !/[*\p{Cc}\p{Cs}\u2028\u2029]/u.test(name);
}
