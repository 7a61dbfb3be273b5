import { Client } from "pg";
import { inWorkspace } from "@/lib/access/in-workspace";
import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { disconnectDb, systemDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { decide } from "@/lib/governance/decide";
import { findCompiledPack, listPackManifests } from "@/lib/governance/load-pack";
import { typicalFacts } from "@/lib/governance/packs/typical-facts";
import { getPolicyOverview } from "@/lib/governance/policy-overview";
import { createPolicySet } from "@/lib/governance/policy-set";
import { rebuildDecisionCounts } from "@/lib/governance/rebuild-decision-counts";
import { recordDecision } from "@/lib/governance/record-decision";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { getCompliance } from "./get-compliance";

const sizes = [10_000, 100_000, 500_000];
const rounds = 60;
const writers = 8;

async function median(work: () => Promise<unknown>, times = rounds): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times + 3; round += 1) {
    const before = performance.now();
    await work();
    if (round >= 3) taken.push(performance.now() - before);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

const ms = (value: number) => `${value.toFixed(1).padStart(8)} ms`;

/** `npm run bench -- counts`: what a view of the pages costs by the number of decisions of the last 30 days. */
export async function benchCounts(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    console.log(
      "decisions of 30 days     policies page   compliance hub   baseline: reading them   rebuilding the counts",
    );
    for (const size of sizes) {
      const ctx = await aContext();
      await insertDecisions(client, ctx.workspaceId, size);
      const before = performance.now();
      await rebuildDecisionCounts(ctx.workspaceId);
      const rebuilt = performance.now() - before;
      const overview = await median(() => getPolicyOverview(ctx));
      const hub = await median(() => getCompliance(ctx));
      const reading = await median(() => readDecisions(client, ctx.workspaceId), 3);
      const count = size.toLocaleString("en").padStart(16);
      console.log(`${count}      ${ms(overview)}     ${ms(hub)}          ${ms(reading)}             ${ms(rebuilt)}`);
    }
    await benchRecording();
  } finally {
    await client.end();
    await disconnectDb();
  }
}

/** Recording, with its audit entry, in the transaction of a step: eight steps of one workspace at the same time. */
async function benchRecording(): Promise<void> {
  const ctx = await aContext();
  const facts = typicalFacts("model");
  for (const mode of ["base only", "all packs monitored"] as const) {
    const installs = listPackManifests().flatMap(({ name }) => {
      const pack = findCompiledPack(name);
      if (!pack || (mode === "base only" && name !== "base")) return [];
      return [{ pack, mode: name === "base" ? ("enforce" as const) : ("monitor" as const) }];
    });
    const decision = decide(createPolicySet(installs), "model", facts);
    const record = () =>
      inWorkspace(ctx, (tx) =>
        recordDecision(tx, ctx, decision, { runId: newId("run"), stepId: newId("step"), agentId: newId("agent") }),
      );
    const total = 800;
    const before = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (let index = 0; index < total / writers; index += 1) await record();
      }),
    );
    const perSecond = total / ((performance.now() - before) / 1_000);
    const rules = decision.reasons.length + decision.observed.length;
    console.log(
      `record a decision, ${mode} (${rules} rules spoke), ${writers} writers of one workspace: ${perSecond.toFixed(0)}/s`,
    );
  }
}

async function aContext(): Promise<WorkspaceContext> {
  const user = { id: newId("user"), email: `${newId("user")}@example.test` };
  await systemDb().user.create({ data: { ...user, name: "Bench", createdAt: new Date() } });
  const { id } = await createWorkspace({ user, name: "Bench" });
  return systemContext(id, "bench", ["policies:read"]);
}

/** Decisions over the last 30 days, five rules in each, as a workspace with several packs has them. */
async function insertDecisions(client: Client, workspaceId: string, size: number): Promise<void> {
  await client.query(
    `INSERT INTO decisions (id, "workspaceId", stage, verdict, reasons, observed, facts, explanation,
                            "policySetVersion", "durationUs", "createdAt")
     SELECT 'dec_' || $1 || n, $1, 'model', CASE WHEN n % 10 = 0 THEN 'mask' ELSE 'allow' END,
            (SELECT jsonb_agg(jsonb_build_object('policyId', 'rule-' || (n + k) % 200, 'pack', 'gdpr', 'version', '1.0.0',
               'title', 'Title of the rule', 'obligation', 'mask', 'mode', 'enforce', 'citation', '', 'rationale', ''))
             FROM generate_series(1, 2) k),
            (SELECT jsonb_agg(jsonb_build_object('policyId', 'rule-' || (n * 7 + k) % 200, 'pack', 'hipaa', 'version', '1.0.0',
               'title', 'Title of the rule', 'obligation', 'deny', 'mode', 'monitor', 'citation', '', 'rationale', ''))
             FROM generate_series(1, 3) k),
            '{}', 'Allowed', '1', 10, now() - (n::float8 / $2) * interval '29 days'
     FROM generate_series(1, $2::int) n`,
    [workspaceId, size],
  );
  await client.query("ANALYZE decisions");
}

/** What a page that reads the decisions themselves would ask: all of them, not the newest 50,000. */
async function readDecisions(client: Client, workspaceId: string): Promise<void> {
  await client.query(
    `SELECT rule->>'policyId', count(*)
     FROM decisions CROSS JOIN LATERAL jsonb_array_elements(reasons || observed) AS said(rule)
     WHERE "workspaceId" = $1 AND "createdAt" >= now() - interval '30 days' GROUP BY 1`,
    [workspaceId],
  );
}
