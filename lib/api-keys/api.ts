import { z } from "zod";
import { pageQuery } from "@/lib/core/page-schema";
import { defineContract } from "@/lib/http/contract";
import { apiKeyPage, createApiKeyInput, createdApiKeyDto, rotateApiKeyBody } from "./schema";

const tag = "API keys";
const apiKeyParams = z.object({ apiKeyId: z.string().min(1).max(64) });

export const listApiKeysContract = defineContract({
  operationId: "listApiKeys",
  method: "get",
  path: "/v1/api-keys",
  tag,
  permission: "api-keys:read",
  summary: "List API keys",
  description: "Newest first, with revoked and expired ones. Secrets are never shown again.",
  query: pageQuery,
  response: apiKeyPage,
});

export const createApiKeyContract = defineContract({
  operationId: "createApiKey",
  method: "post",
  path: "/v1/api-keys",
  tag,
  permission: "api-keys:manage",
  summary: "Create an API key",
  description: "The secret is in this answer only. A key that creates a key passes on at most its own scopes.",
  body: createApiKeyInput,
  response: createdApiKeyDto,
  status: 201,
  errors: ["quota_exceeded"],
  example: { body: { name: "Nightly report", scopes: ["agents:read", "runs:read", "runs:write"], expiresAt: null } },
});

export const rotateApiKeyContract = defineContract({
  operationId: "rotateApiKey",
  method: "post",
  path: "/v1/api-keys/{apiKeyId}/rotate",
  tag,
  permission: "api-keys:manage",
  summary: "Replace an API key by a new one",
  params: apiKeyParams,
  body: rotateApiKeyBody,
  response: createdApiKeyDto,
  status: 201,
  errors: ["not_found", "conflict", "quota_exceeded"],
  example: { body: { overlapMinutes: 60 } },
});

export const revokeApiKeyContract = defineContract({
  operationId: "revokeApiKey",
  method: "delete",
  path: "/v1/api-keys/{apiKeyId}",
  tag,
  permission: "api-keys:manage",
  summary: "Revoke an API key",
  description: "At once. Revoking it again changes nothing.",
  params: apiKeyParams,
  response: z.undefined(),
  status: 204,
  errors: ["not_found"],
});
