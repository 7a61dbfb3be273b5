/**
 * What an error code means to each transport. The table is exhaustive by type, so a new code cannot be
 * forgotten in one of the adapters (HTTP, server action, durable job).
 */
type ErrorSpec = {
  /** HTTP status of the problem document. */
  status: number;
  title: string;
  /** At which level the adapter logs it. */
  log: "debug" | "info" | "warn" | "error";
  /** Whether a durable job should try again. */
  retry: boolean;
};

export const errorSpecs = {
  invalid_input: { status: 400, title: "The input is not valid", log: "info", retry: false },
  invalid_json: { status: 400, title: "The body is not valid JSON", log: "info", retry: false },
  unauthenticated: { status: 401, title: "Sign in or send a key", log: "info", retry: false },
  invalid_credentials: { status: 401, title: "The credentials are not right", log: "info", retry: false },
  key_expired: { status: 401, title: "The API key has expired", log: "info", retry: false },
  key_revoked: { status: 401, title: "The API key was revoked", log: "info", retry: false },
  budget_exceeded: { status: 402, title: "A budget is used up", log: "info", retry: false },
  forbidden: { status: 403, title: "This needs a permission that you do not have", log: "info", retry: false },
  foreign_origin: { status: 403, title: "The request comes from another site", log: "warn", retry: false },
  policy_denied: { status: 403, title: "A policy denies this", log: "info", retry: false },
  not_found: { status: 404, title: "There is no such thing here", log: "info", retry: false },
  method_not_allowed: { status: 405, title: "This method is not allowed here", log: "info", retry: false },
  conflict: { status: 409, title: "This conflicts with the present state", log: "info", retry: false },
  idempotency_conflict: {
    status: 409,
    title: "The idempotency key was used for another request",
    log: "info",
    retry: false,
  },
  idempotency_in_progress: {
    status: 409,
    title: "The first request with this key is still running",
    log: "info",
    retry: true,
  },
  approval_void: { status: 409, title: "What was approved has changed", log: "info", retry: false },
  gone: { status: 410, title: "This has expired or was used", log: "info", retry: false },
  payload_too_large: { status: 413, title: "The body is too large", log: "info", retry: false },
  unsupported_media_type: { status: 415, title: "This content type is not supported", log: "info", retry: false },
  document_rejected: { status: 422, title: "The document cannot be read", log: "info", retry: false },
  unprocessable_model_call: { status: 422, title: "The model call cannot succeed", log: "info", retry: false },
  quota_exceeded: { status: 429, title: "A limit of the plan is reached", log: "info", retry: false },
  rate_limited: { status: 429, title: "Too many requests", log: "info", retry: true },
  internal: { status: 500, title: "Something went wrong on our side", log: "error", retry: true },
  provider_failed: { status: 502, title: "The model provider did not answer as it should", log: "warn", retry: true },
  unavailable: { status: 503, title: "Not ready", log: "warn", retry: true },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof errorSpecs;

type AppErrorOptions = {
  /** Facts for the caller: which field, which limit. Never content, never a secret. */
  details?: Record<string, unknown>;
  cause?: unknown;
  /** Facts for the log only. */
  internal?: Record<string, unknown>;
};

/** The one error that use cases throw. `publicMessage` may be shown to anyone who may see the request. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly publicMessage: string;
  readonly details: Record<string, unknown> | undefined;
  readonly internal: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, publicMessage: string, options: AppErrorOptions = {}) {
    super(`${code}: ${publicMessage}`, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.publicMessage = publicMessage;
    this.details = options.details;
    this.internal = options.internal;
  }
}

/** The same for a thing that does not exist and one that belongs to another workspace. */
export function notFound(noun: string, id: string): AppError {
  return new AppError("not_found", `There is no ${noun} with this id.`, { internal: { noun, id } });
}

export function forbidden(permission: string): AppError {
  return new AppError("forbidden", `This needs the permission ${permission}.`, { details: { permission } });
}

export function conflict(message: string, details?: Record<string, unknown>): AppError {
  return new AppError("conflict", message, details ? { details } : {});
}

/** Wrong input, with the fields that are wrong: `{ email: ["is not an address"] }`. */
export function invalidInput(message: string, fields: Record<string, string[]> = {}): AppError {
  return new AppError("invalid_input", message, { details: { fields } });
}

/** What every refusal by a limit says (ARCHITECTURE.md section 7). Amounts in the unit of the limit. */
export type LimitFacts = {
  limit: string;
  scope: string;
  spent: string;
  max: string;
  resetsAt: string | null;
  liftedBy: string;
};

export function limitExceeded(
  code: "budget_exceeded" | "quota_exceeded",
  message: string,
  facts: LimitFacts,
): AppError {
  return new AppError(code, message, { details: { ...facts } });
}

/** For what cannot be: a broken invariant is our fault, not the caller's. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition)
    throw new AppError("internal", "Something went wrong on our side.", { internal: { invariant: message } });
}
