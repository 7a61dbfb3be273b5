/** A failure that a person can act on: its message is one clear sentence and is printed without a stack. */
export class LocalError extends Error {
  override name = "LocalError";
}

/** True for an error of the operating system that carries `code`, e.g. "ENOENT". */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}

/** The one sentence for an error that stops the start; unknown errors keep their own message. */
export function describeFailure(error: unknown): string {
  if (error instanceof LocalError) return error.message;
  if (hasCode(error, "ENOSPC", "EDQUOT")) return "The disk is full: free some space and start again.";
  if (hasCode(error, "EROFS", "EACCES", "EPERM") && error instanceof Error) {
    return `A file cannot be read or written (${error.message}): check its permissions.`;
  }
  return error instanceof Error ? error.message : String(error);
}
