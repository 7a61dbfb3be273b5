import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError, errorSpecs } from "@/lib/core/errors";

/**
 * An error of a use case as the durable engine understands it: what the caller caused is not repeated, what may pass is,
 * and no sooner than whoever refused asked for.
 */
export function toJobError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  if (!errorSpecs[error.code].retry) return new NonRetriableError(error.message, { cause: error });
  const seconds = error.details?.retryAfterSeconds;
  return typeof seconds === "number" ? new RetryAfterError(error.message, seconds * 1_000, { cause: error }) : error;
}

/** Runs a use case inside a step and translates what it throws. */
export async function asStep<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toJobError(error);
  }
}
