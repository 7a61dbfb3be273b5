import type { Entitlements, Features, Limits, PlanId } from "./schema";

const gigabyte = 1_000_000_000;

type Plan = { name: string; limits: Limits; features: Features };

/** What each plan grants. Billing computes the same shape from what was bought; without billing these stand as they are. */
export const plans: Record<PlanId, Plan> = {
  free: {
    name: "Free",
    limits: {
      maxMembers: 10,
      maxAgents: 10,
      maxDocuments: 200,
      maxApiKeys: 10,
      storageBytes: gigabyte,
      parallelRuns: 5,
      runsPerMonth: 1_000,
      retentionDays: 30,
      auditRetentionDays: 90,
      requestsPerMinute: 300,
    },
    features: { customPolicies: false, auditExport: true, ownModelProviders: true, singleSignOn: false },
  },
  pro: {
    name: "Pro",
    limits: {
      maxMembers: 50,
      maxAgents: 200,
      maxDocuments: 10_000,
      maxApiKeys: 100,
      storageBytes: 50 * gigabyte,
      parallelRuns: 25,
      runsPerMonth: 20_000,
      retentionDays: 180,
      auditRetentionDays: 365,
      requestsPerMinute: 1_200,
    },
    features: { customPolicies: true, auditExport: true, ownModelProviders: true, singleSignOn: false },
  },
  team: {
    name: "Team",
    limits: {
      maxMembers: 250,
      maxAgents: 1_000,
      maxDocuments: 100_000,
      maxApiKeys: 500,
      storageBytes: 500 * gigabyte,
      parallelRuns: 100,
      runsPerMonth: 200_000,
      retentionDays: 365,
      auditRetentionDays: 3 * 365,
      requestsPerMinute: 3_000,
    },
    features: { customPolicies: true, auditExport: true, ownModelProviders: true, singleSignOn: true },
  },
  enterprise: {
    name: "Enterprise",
    limits: {
      maxMembers: null,
      maxAgents: null,
      maxDocuments: null,
      maxApiKeys: null,
      storageBytes: null,
      parallelRuns: 500,
      runsPerMonth: null,
      retentionDays: null,
      auditRetentionDays: 7 * 365,
      requestsPerMinute: 6_000,
    },
    features: { customPolicies: true, auditExport: true, ownModelProviders: true, singleSignOn: true },
  },
};

/** The entitlements of a plan without add-ons. */
export function entitlementsOfPlan(plan: PlanId): Entitlements {
  return { plan, limits: plans[plan].limits, features: plans[plan].features };
}
