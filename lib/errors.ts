/** The few errors that cross rooms. Each is mapped once to an HTTP status, a badge and an exit code. */

/** Nothing is stored under that name. HTTP 404. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

/** It has another address now. HTTP 301. */
export class MovedError extends Error {
  override name = "MovedError";
  constructor(
    message: string,
    /** A path of this site. */
    readonly location: string,
  ) {
    super(message);
  }
}

/** It was here and was removed or deleted. HTTP 410. */
export class GoneError extends Error {
  override name = "GoneError";
}

/** What came in is wrong: says what, where and how to mend it. HTTP 400, exit code 2. */
export class InvalidInputError extends Error {
  override name = "InvalidInputError";
}

/** Another system failed or answered nonsense. HTTP 502, exit code 1. */
export class UpstreamError extends Error {
  override name = "UpstreamError";
  constructor(
    message: string,
    /** Short machine-readable cause for summaries: "unreachable", "timeout", "status 503", "not JSON", "too large" … */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** HTTP status of a thrown error; 500 for what nobody foresaw. */
export function httpStatusOf(error: unknown): number {
  if (error instanceof MovedError) return 301;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof GoneError) return 410;
  if (error instanceof InvalidInputError) return 400;
  if (error instanceof UpstreamError) return 502;
  return 500;
}

/** Exit code of a command that ended with this error. */
export function exitCodeOf(error: unknown): number {
  return error instanceof InvalidInputError ? 2 : 1;
}
