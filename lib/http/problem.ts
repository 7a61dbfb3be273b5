import "server-only";
import { ZodError } from "zod";
import { isDatabaseUnavailable } from "@/lib/core/db-errors";
import { AppError, errorSpecs, type ErrorCode } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";

/** An RFC 9457 problem. `code` is stable; `title` and `detail` may be reworded. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
} & Record<string, unknown>;

/** Wrong fields by path: `{ "budgets.perRun": ["must be positive"] }`. */
export function fieldsOfZodError(error: ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.join(".") || "body"] ??= []).push(issue.message);
  return fields;
}

/** Any thrown value as an AppError. What is not one of ours becomes `internal`: its own text never leaves. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) {
    const fields = fieldsOfZodError(error);
    const [first] = Object.entries(fields);
    const message = first ? `${first[0]}: ${first[1].join(", ")}` : "The input is not valid.";
    return new AppError("invalid_input", message, { details: { fields } });
  }
  if (isDatabaseUnavailable(error)) {
    return new AppError("unavailable", "The service is busy or restarting. Try again in a few seconds.", {
      details: { retryAfterSeconds: 5 },
      cause: error,
    });
  }
  return new AppError("internal", "Something went wrong on our side. Nothing was changed.", { cause: error });
}

/** Logs an error once, at the level that its code says. */
export function logError(error: AppError, where: string): void {
  const spec = errorSpecs[error.code];
  const line = {
    code: error.code,
    where,
    ...error.internal,
    ...(spec.log === "error" ? { err: error.cause ?? error } : {}),
  };
  logger()[spec.log](line, error.publicMessage);
}

/** The problem response of an error: RFC 9457 JSON with the request id, and Retry-After where it is known. */
export function problemResponse(error: AppError, requestId: string): Response {
  const spec = errorSpecs[error.code];
  const problem: Problem = {
    ...error.details,
    type: `https://mandate.dev/problems/${error.code}`,
    title: spec.title,
    status: spec.status,
    detail: error.publicMessage,
    code: error.code,
    requestId,
  };
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  });
  const retryAfterSeconds = error.details?.retryAfterSeconds;
  if (typeof retryAfterSeconds === "number") headers.set("retry-after", String(Math.ceil(retryAfterSeconds)));
  if (error.code === "unauthenticated") headers.set("www-authenticate", 'Bearer realm="mandate"');
  return new Response(JSON.stringify(problem), { status: spec.status, headers });
}
