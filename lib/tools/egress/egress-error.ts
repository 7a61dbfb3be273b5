/** Why a request did not leave, or its answer was not accepted. Closed: policies, steps and tests switch on it. */
export type EgressErrorCode =
  | "egress_url_invalid"
  | "egress_scheme_not_allowed"
  | "egress_credentials_in_url"
  | "egress_port_not_allowed"
  | "egress_method_not_allowed"
  | "egress_header_not_allowed"
  | "egress_domain_not_allowed"
  | "egress_blocked_private_address"
  | "egress_host_not_found"
  | "egress_redirect_refused"
  | "egress_too_many_redirects"
  | "egress_too_large"
  | "egress_timeout"
  | "egress_connection_failed";

/** A refused or failed request. `message` may be shown to the agent and to people; it never holds a secret of the URL. */
export class EgressError extends Error {
  readonly code: EgressErrorCode;
  /** The host that was asked for, when the URL could be read. */
  readonly host: string | undefined;

  constructor(code: EgressErrorCode, message: string, options: { host?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "EgressError";
    this.code = code;
    this.host = options.host;
  }
}
