import { z } from "zod";
import { allPermissions, type Permission } from "@/lib/access/permissions";
import { displayNameSchema } from "@/lib/accounts/schema";
import { pageOf } from "@/lib/core/page-schema";

const scopeSchema = z.enum(allPermissions as [Permission, ...Permission[]]);

export const createApiKeyInput = z.strictObject({
  name: displayNameSchema.describe("What the key is for"),
  scopes: z
    .array(scopeSchema)
    .min(1, "must have at least one scope")
    .max(allPermissions.length)
    .transform((scopes) => [...new Set(scopes)])
    .describe("What the key may do; at most what its creator may"),
  expiresAt: z.iso.datetime({ offset: true }).nullish().describe("When it stops working; absent or null for never"),
});
export type CreateApiKeyInput = z.output<typeof createApiKeyInput>;

export const rotateApiKeyBody = z.strictObject({
  overlapMinutes: z
    .int()
    .min(0)
    .max(7 * 24 * 60)
    .default(0)
    .describe("How long the old key goes on working"),
});
export const rotateApiKeyInput = rotateApiKeyBody.extend({ apiKeyId: z.string().max(64) });
export type RotateApiKeyInput = z.output<typeof rotateApiKeyInput>;
export const apiKeyIdInput = z.object({ apiKeyId: z.string().max(64) });

export const apiKeyDto = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string().describe("The first characters, to recognise it by"),
  lastFour: z.string(),
  scopes: z.array(z.string()),
  status: z.enum(["active", "expired", "revoked"]),
  createdById: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().describe("To the minute"),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiKeyDto = z.output<typeof apiKeyDto>;
export const apiKeyPage = pageOf(apiKeyDto);

/** The only answer that holds the secret; the database keeps its hash. */
export const createdApiKeyDto = apiKeyDto.extend({ secret: z.string().describe("Shown this once") });
export type CreatedApiKeyDto = z.output<typeof createdApiKeyDto>;
