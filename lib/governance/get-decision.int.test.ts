import { expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { anAgent } from "@/lib/testing/factories/agent";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { decide } from "./decide";
import { getDecision } from "./get-decision";
import { loadPolicySet } from "./load-policy-set";
import { caseFacts } from "./packs/run-cases";
import { publishCustomPolicy } from "./publish-custom-policy";
import { recordDecision } from "./record-decision";
import { createCustomPolicy } from "./save-custom-policy";
import { setPackMode } from "./set-pack-mode";

const own = `@id("custom-long")
@title("No long prompts")
@stage("model")
@obligation("deny")
@rationale("They cost.")
forbid (principal is Mandate::Agent, action == Mandate::Action::"model", resource is Mandate::Model)
when { context.promptTokens > 1000 };`;

async function record(ctx: WorkspaceContext, ...step: Parameters<typeof caseFacts>): Promise<string> {
  const agent = await anAgent(ctx);
  const [stage] = step;
  return withTenant(ctx.workspaceId, async (tx) => {
    const decision = decide(await loadPolicySet(tx, ctx.workspaceId), stage, caseFacts(...step));
    return recordDecision(tx, ctx, decision, { runId: newId("run"), stepId: newId("step"), agentId: agent.id });
  });
}

it("explains a shipped rule in the version that decided, also after the pack has moved on", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await setPackMode(ctx, { pack: "gdpr", mode: "enforce" });
  await withTenant(workspaceId, (tx) =>
    tx.workspacePack.update({ where: { workspaceId_pack: { workspaceId, pack: "gdpr" } }, data: { version: "1.0.0" } }),
  );
  const changes = { agent: { riskTier: "high", dpiaApproved: false } };
  const { reasons } = await getDecision(ctx, { decisionId: await record(ctx, "input", changes) });
  // In 1.0.0 this rule asked the data protection officer; the newest denies.
  expect(reasons).toMatchObject([
    {
      policyId: "gdpr-dpia-gate",
      version: "1.0.0",
      why: {
        because: [
          "The agent's risk tier is “high”.",
          "No approved data protection impact assessment is stated for the agent.",
          "Nobody in the role “DPO” approved it.",
        ],
        next: expect.arrayContaining(["Nobody can be asked at this point, so the rule denies."]),
      },
    },
  ]);
});

it("explains a rule of the workspace's own, and nothing of another workspace's", async () => {
  const { ctx } = await aWorkspace();
  const draft = await createCustomPolicy(ctx, { text: own });
  await publishCustomPolicy(ctx, { customPolicyId: draft.id, revision: draft.revision, mode: "enforce", note: "" });
  const decisionId = await record(ctx, "model", { context: { promptTokens: 1_200 } });
  expect((await getDecision(ctx, { decisionId })).reasons).toMatchObject([
    {
      policyId: "custom-long",
      why: {
        because: ["The prompt's length is above 1,000 tokens (it is 1,200 tokens)."],
        otherwise: ["The prompt's length is at most 1,000 tokens."],
      },
    },
  ]);
  const other = await aWorkspace();
  await expect(getDecision(other.ctx, { decisionId })).rejects.toMatchObject({ code: "not_found" });
});
