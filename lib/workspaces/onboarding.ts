import "server-only";
import { z } from "zod";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { forbidden } from "@/lib/core/errors";

export const onboardingSteps = ["document", "agent", "run", "approval", "api-key"] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

export type Onboarding = {
  /** What was done in this workspace, by anybody. */
  done: Record<OnboardingStep, boolean>;
  /** Whether the acting person has put the checklist away. */
  isDismissed: boolean;
};

const maxDismissals = 1_000;

/** The column may hold hints of later versions too: they are kept. */
const stored = z.looseObject({ dismissedBy: z.array(z.string()).catch([]).default([]) }).catch({ dismissedBy: [] });

/** What is left of the first steps, from the rows that they leave behind: nothing to tick off, nothing to forget. */
export async function getOnboarding(ctx: WorkspaceContext): Promise<Onboarding> {
  ctx.require("workspace:read");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const select = { id: true } as const;
    const document = await tx.document.findFirst({ where: { workspaceId, status: "ready" }, select });
    const agent = await tx.agent.findFirst({ where: { workspaceId, currentVersionId: { not: null } }, select });
    const run = await tx.run.findFirst({ where: { workspaceId, startedAt: { not: null } }, select });
    const approval = await tx.approval.findFirst({
      where: { workspaceId, status: { in: ["approved", "rejected"] } },
      select,
    });
    const apiKey = await tx.apiKey.findFirst({ where: { workspaceId }, select });
    const row = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { onboarding: true } });
    return {
      done: {
        document: document !== null,
        agent: agent !== null,
        run: run !== null,
        approval: approval !== null,
        "api-key": apiKey !== null,
      },
      isDismissed: stored.parse(row.onboarding).dismissedBy.includes(actingUserId(ctx) ?? ""),
    };
  });
}

/** Puts the checklist away for the acting person, or brings it back. Repeating it changes nothing. */
export async function setOnboardingDismissed(ctx: WorkspaceContext, input: { dismissed: boolean }): Promise<void> {
  ctx.require("workspace:read");
  const userId = actingUserId(ctx);
  if (userId === null) throw forbidden("workspace:read");
  const { workspaceId } = ctx;
  await inWorkspace(ctx, async (tx) => {
    await tx.$queryRaw`SELECT id FROM workspaces WHERE id = ${workspaceId} FOR UPDATE`;
    const row = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { onboarding: true } });
    const onboarding = stored.parse(row.onboarding);
    const others = onboarding.dismissedBy.filter((id) => id !== userId);
    const dismissedBy = input.dismissed ? [...others, userId].slice(-maxDismissals) : others;
    await tx.workspace.update({
      where: { id: workspaceId },
      data: { onboarding: { ...(onboarding as object), dismissedBy } },
      select: { id: true },
    });
  });
}
