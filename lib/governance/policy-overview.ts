import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { day, now } from "@/lib/core/clock";
import { countHeldRules, maxCounted } from "./count-held-rules";
import { verdict, type VerdictCounts } from "./schema";

const windowDays = 7;

/** How often a rule held: `acted` with power over the verdict, `observed` without. */
export type PolicyCount = { pack: string; policyId: string; title: string; acted: number; observed: number };

export type PolicyOverview = {
  /** The start of the seven days. */
  since: string;
  total: number;
  verdicts: VerdictCounts;
  /** The rules that held most often first; permits and log-only rules are left out. */
  policies: PolicyCount[];
  /** True when there were more decisions than are counted: the newest 50,000 were. */
  isCapped: boolean;
};

type VerdictRow = { verdict: string; total: bigint };

/**
 * What the policies did in the last seven days, or, with `pack`, what the rules of one pack did. Reads at most the
 * newest 50,000 decisions, by index.
 */
export async function getPolicyOverview(
  ctx: WorkspaceContext,
  filter: { pack?: string } = {},
): Promise<PolicyOverview> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const since = new Date(now().getTime() - windowDays * day);
  const [verdictRows, held] = await inWorkspace(ctx, async (tx) => [
    await tx.$queryRaw<VerdictRow[]>`
      SELECT verdict, count(*) AS total
      FROM (SELECT verdict FROM decisions
            WHERE "workspaceId" = ${workspaceId} AND "createdAt" >= ${since}
            ORDER BY "createdAt" DESC LIMIT ${maxCounted}) recent
      GROUP BY verdict`,
    await countHeldRules(tx, workspaceId, since, { pack: filter.pack ?? null, onlyDeciding: true }),
  ]);
  const verdicts: VerdictCounts = { allow: 0, deny: 0, mask: 0, require_approval: 0, route: 0 };
  for (const row of verdictRows) verdicts[verdict.parse(row.verdict)] = Number(row.total);
  const total = Object.values(verdicts).reduce((sum, value) => sum + value, 0);
  return {
    since: since.toISOString(),
    total,
    verdicts,
    policies: held.map(({ pack, policyId, title, acted, observed }) => ({ pack, policyId, title, acted, observed })),
    isCapped: total >= maxCounted,
  };
}
