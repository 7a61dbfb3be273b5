import type { EgressErrorCode } from "./egress/egress-error";

/** Every way in which a tool can fail. A refusal by the egress guard keeps its own code. */
export type ToolErrorCode =
  | EgressErrorCode
  | "tool_arguments_invalid"
  | "tool_limits_invalid"
  | "tool_limit_reached"
  | "tool_result_too_large"
  | "tool_unavailable"
  | "tool_failed"
  | "calculation_invalid"
  | "time_zone_unknown"
  | "document_not_found"
  | "page_not_found"
  | "recipient_not_allowed"
  | "method_not_allowed"
  | "script_not_supported"
  | "content_too_large";

/** A failed tool call, in words for the agent that made it and the person who watches: what was wrong, what would work. */
export class ToolError extends Error {
  readonly code: ToolErrorCode;
  /** Whether the same call may work a moment later. */
  readonly isRetryable: boolean;

  constructor(code: ToolErrorCode, message: string, options: { isRetryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "ToolError";
    this.code = code;
    this.isRetryable = options.isRetryable ?? false;
  }
}
