import { APICallError, LoadAPIKeyError, NoSuchModelError } from "@ai-sdk/provider";

/** Failures before a request could arrive: no address, no connection, no trust. */
const neverArrived = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * Whether a provider may bill a call that failed. Not when it refused it with an error status or was never reached.
 * Otherwise, and always once it had begun to answer, nobody can know: a time-out, a connection that broke, an answer
 * that cannot be read.
 */
export function mayBeBilled(error: unknown, hasBegun: boolean): boolean {
  if (hasBegun) return true;
  for (let current = error, depth = 0; depth < 6 && typeof current === "object" && current !== null; depth += 1) {
    if (LoadAPIKeyError.isInstance(current) || NoSuchModelError.isInstance(current)) return false;
    if (APICallError.isInstance(current) && current.statusCode !== undefined) return current.statusCode < 400;
    if ("code" in current && typeof current.code === "string" && neverArrived.has(current.code)) return false;
    current = "cause" in current ? current.cause : null;
  }
  return true;
}
