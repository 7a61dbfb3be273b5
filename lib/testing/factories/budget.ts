import { withTenant } from "@/lib/core/db";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { BudgetScope } from "@/lib/metering/counter-key";
import type { Period } from "@/lib/metering/period";

type BudgetInput = {
  workspaceId: string;
  scope?: BudgetScope;
  /** Empty for the workspace. */
  scopeId?: string;
  period?: Period;
  limitMicroUsd?: bigint;
};

/** A budget of a dollar a month for the whole workspace, unless told otherwise. Answers its id. */
export async function aBudget({ workspaceId, ...overrides }: BudgetInput): Promise<string> {
  const id = newId("budget");
  const at = now();
  await withTenant(workspaceId, (tx) =>
    tx.budget.create({
      data: {
        id,
        workspaceId,
        scope: "workspace",
        scopeId: "",
        period: "month",
        limitMicroUsd: 1_000_000n,
        ...overrides,
        createdById: "usr_test",
        createdAt: at,
        updatedAt: at,
      },
      select: { id: true },
    }),
  );
  return id;
}
