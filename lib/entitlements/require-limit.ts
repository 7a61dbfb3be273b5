import { limitExceeded } from "@/lib/core/errors";
import { plans } from "./plans";
import type { Entitlements, Limits } from "./schema";

const nouns: Partial<Record<keyof Limits, string>> = {
  maxMembers: "members",
  maxAgents: "agents",
  maxDocuments: "documents",
  maxApiKeys: "API keys",
  storageBytes: "bytes of storage",
  parallelRuns: "runs at the same time",
  runsPerMonth: "runs a month",
};

/**
 * Refuses one more (or `adding` more) of what the plan counts. `used` is what is there now, counted under a lock that
 * keeps two callers from both taking the last place. Throws `quota_exceeded` with the facts of the limit.
 */
export function requireLimit(entitlements: Entitlements, limit: keyof Limits, used: number, adding = 1): void {
  const max = entitlements.limits[limit];
  if (max === null || used + adding <= max) return;
  const plan = plans[entitlements.plan].name;
  throw limitExceeded("quota_exceeded", `The plan ${plan} includes ${max} ${nouns[limit] ?? limit}.`, {
    limit,
    scope: "workspace",
    spent: String(used),
    max: String(max),
    resetsAt: null,
    liftedBy: "a larger plan",
  });
}
