import { z } from "zod";

const limit = z.int().nonnegative().nullable();

/** What a plan limits. Null means without a limit. */
export const limitsSchema = z.object({
  maxMembers: limit,
  maxAgents: limit,
  maxDocuments: limit,
  maxApiKeys: limit,
  storageBytes: limit,
  parallelRuns: limit,
  runsPerMonth: limit,
  /** How long content of finished runs is kept. */
  retentionDays: limit,
  auditRetentionDays: limit,
  /** Per API key or session. */
  requestsPerMinute: z.int().positive(),
});

/** What a plan switches on. */
export const featuresSchema = z.object({
  customPolicies: z.boolean(),
  auditExport: z.boolean(),
  ownModelProviders: z.boolean(),
  singleSignOn: z.boolean(),
});

export const planIds = ["free", "pro", "team", "enterprise"] as const;
export const planIdSchema = z.enum(planIds);

export type PlanId = z.output<typeof planIdSchema>;
export type Limits = z.output<typeof limitsSchema>;
export type Features = z.output<typeof featuresSchema>;

/** The snapshot that everyone but billing only reads. */
export type Entitlements = { plan: PlanId; limits: Limits; features: Features };
