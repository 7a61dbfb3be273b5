import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { entitlementsOfPlan } from "./plans";
import { featuresSchema, limitsSchema, planIdSchema, type Entitlements } from "./schema";

/**
 * What the workspace may use now, inside the caller's transaction. A limit that was added after the snapshot was
 * written has its plan's value; a workspace without a snapshot is on Free.
 */
export async function getEntitlementsIn(tx: Tx, workspaceId: string): Promise<Entitlements> {
  const row = await tx.workspaceEntitlements.findFirst({ where: { workspaceId } });
  const plan = planIdSchema.safeParse(row?.plan);
  const base = entitlementsOfPlan(plan.success ? plan.data : "free");
  if (!row) return base;
  const limits = limitsSchema.safeParse({ ...base.limits, ...Object(row.limits) });
  const features = featuresSchema.safeParse({ ...base.features, ...Object(row.features) });
  return {
    plan: base.plan,
    limits: limits.success ? limits.data : base.limits,
    features: features.success ? features.data : base.features,
  };
}

/** The same in a transaction of its own. Needs no permission: whoever acts in a workspace is bound by its limits. */
export function getEntitlements(ctx: WorkspaceContext): Promise<Entitlements> {
  return inWorkspace(ctx, (tx) => getEntitlementsIn(tx, ctx.workspaceId));
}
