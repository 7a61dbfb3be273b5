import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { notFound } from "@/lib/core/errors";
import type { WithdrawFactInput } from "./fact-schema";
import { findStatableFact } from "./facts/fact-catalogue";

/** Takes a statement back: the rules see the safe value from the next decision on. Throws `not_found`. */
export async function withdrawFact(ctx: WorkspaceContext, input: WithdrawFactInput): Promise<void> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const { fact, subject } = input;
  await inWorkspace(ctx, async (tx) => {
    const { count } = await tx.statedFact.deleteMany({ where: { workspaceId, fact, subject } });
    if (count === 0) throw notFound("statement", `${fact}:${subject}`);
    await recordAudit(tx, ctx, {
      action: "policy.fact_withdrawn",
      target: { type: "fact", id: subject ? `${fact}:${subject}` : fact },
      summary: `Withdrew the statement: ${findStatableFact(fact)?.title ?? fact}`,
      facts: { fact, subject },
    });
  });
}
