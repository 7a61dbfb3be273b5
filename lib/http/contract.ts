import type { z } from "zod";
import type { Permission } from "@/lib/access/permissions";
import type { ErrorCode } from "@/lib/core/errors";

export type HttpMethod = "get" | "post" | "patch" | "put" | "delete";

/** What validation, the OpenAPI document, the reference page, the SDKs and the tenancy test all read. */
export type Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  operationId: string;
  method: HttpMethod;
  /** Below /api, with parameters in braces: /v1/runs/{runId}/cancel */
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /** The permission that the use case requires; shown in the reference and listed as a key scope. */
  permission: Permission;
  params?: Params;
  query?: Query;
  /** JSON body. For multipart/form-data the schema describes the form's text fields; files arrive in `form`. */
  body?: Body;
  bodyType?: "json" | "multipart";
  response: Response;
  /** Defaults to 200. */
  status?: number;
  /** Other than application/json: the handler answers a Response of its own. */
  responseType?: "json" | "event-stream" | "binary" | "ndjson" | "csv";
  /** Beyond the ones any operation can answer (invalid_input, unauthenticated, forbidden, rate_limited, internal). */
  errors?: readonly ErrorCode[];
  example?: { body?: unknown; response?: unknown };
};

/** Gives a contract its exact type. */
export function defineContract<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodType,
>(contract: Contract<Params, Query, Body, Response>): Contract<Params, Query, Body, Response> {
  return contract;
}
