import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Decision, DecisionReason } from "../decision";

type RuleCount = {
  pack: string;
  policy: string;
  title: string;
  obligation: string;
  held: number;
  observed: number;
  monitored: number;
};

/** How often each rule spoke in these decisions, by whether it had power. */
export function countRules(decisions: readonly Pick<Decision, "reasons" | "observed">[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  const count = ({ pack, policyId, title, obligation }: DecisionReason, how: "held" | "observed" | "monitored") => {
    const key = `${pack}/${policyId}`;
    const known = counts.get(key);
    const row = known ?? { pack, policy: policyId, title, obligation, held: 0, observed: 0, monitored: 0 };
    row[how] += 1;
    if (!known) counts.set(key, row);
  };
  for (const { reasons, observed } of decisions) {
    for (const reason of reasons) count(reason, "held");
    for (const reason of observed) count(reason, reason.mode === "monitor" ? "monitored" : "observed");
  }
  return [...counts.values()];
}

/**
 * Adds decisions to the counts of their UTC day, in the transaction that stores them: one statement, rows in the order of
 * their keys, so that parallel steps of a workspace wait for each other and never in a circle.
 */
export async function addToDecisionCounts(
  tx: Tx,
  workspaceId: string,
  at: Date,
  decisions: readonly (Pick<Decision, "reasons" | "observed"> & { readonly verdict: string })[],
): Promise<void> {
  const verdicts = decisions.map(({ verdict }) => verdict);
  const rules = JSON.stringify(countRules(decisions));
  await tx.$executeRaw`
    WITH by_verdict AS (
      INSERT INTO decision_daily ("workspaceId", day, verdict, decisions)
      SELECT ${workspaceId}, (${at}::timestamptz AT TIME ZONE 'UTC')::date, verdict, count(*)
      FROM unnest(${verdicts}::text[]) AS made(verdict)
      GROUP BY verdict ORDER BY verdict
      ON CONFLICT ("workspaceId", day, verdict)
      DO UPDATE SET decisions = decision_daily.decisions + EXCLUDED.decisions)
    INSERT INTO rule_daily ("workspaceId", day, pack, "policyId", title, obligation, held, observed, monitored)
    SELECT ${workspaceId}, (${at}::timestamptz AT TIME ZONE 'UTC')::date, r.pack, r.policy, r.title, r.obligation,
           r.held, r.observed, r.monitored
    FROM jsonb_to_recordset(${rules}::jsonb)
      AS r(pack text, policy text, title text, obligation text, held bigint, observed bigint, monitored bigint)
    ORDER BY r.pack, r.policy
    ON CONFLICT ("workspaceId", day, pack, "policyId")
    DO UPDATE SET title = EXCLUDED.title, obligation = EXCLUDED.obligation,
                  held = rule_daily.held + EXCLUDED.held,
                  observed = rule_daily.observed + EXCLUDED.observed,
                  monitored = rule_daily.monitored + EXCLUDED.monitored`;
}
