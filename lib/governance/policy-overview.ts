import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { countHeldRules, countVerdicts, startOfDays } from "./count-held-rules";
import { verdict, type VerdictCounts } from "./schema";

const windowDays = 7;

/** How often a rule held: `acted` with power over the verdict, `observed` without. */
export type PolicyCount = { pack: string; policyId: string; title: string; acted: number; observed: number };

export type PolicyOverview = {
  /** The start of the seven UTC days, of which today is the last. */
  since: string;
  total: number;
  verdicts: VerdictCounts;
  /** The rules that held most often first; permits and log-only rules are left out. */
  policies: PolicyCount[];
};

/**
 * What the policies did in the last seven UTC days, or, with `pack`, what the rules of one pack did. Reads daily counts,
 * so it costs the same however many decisions there were.
 */
export async function getPolicyOverview(
  ctx: WorkspaceContext,
  filter: { pack?: string } = {},
): Promise<PolicyOverview> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const since = startOfDays(windowDays);
  const [counted, held] = await inWorkspace(ctx, async (tx) => [
    await countVerdicts(tx, workspaceId, since),
    await countHeldRules(tx, workspaceId, since, { pack: filter.pack ?? null, onlyDeciding: true }),
  ]);
  const verdicts: VerdictCounts = { allow: 0, deny: 0, mask: 0, require_approval: 0, route: 0 };
  for (const [name, decisions] of counted) verdicts[verdict.parse(name)] = decisions;
  const total = Object.values(verdicts).reduce((sum, value) => sum + value, 0);
  return {
    since: since.toISOString(),
    total,
    verdicts,
    policies: held.map(({ pack, policyId, title, acted, observed }) => ({ pack, policyId, title, acted, observed })),
  };
}
