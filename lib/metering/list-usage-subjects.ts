import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { labelSubjects } from "./internal/label-subjects";
import type { UsageGroupBy } from "./schema";

export type UsageSubjectOption = { id: string; label: string };

export type BudgetSubjects = {
  agent: UsageSubjectOption[];
  member: UsageSubjectOption[];
  key: UsageSubjectOption[];
};

const maxOptions = 500;

/** Whatever a budget can be set for, by name. Archived agents and revoked keys are left out. */
export async function listBudgetSubjects(ctx: WorkspaceContext): Promise<BudgetSubjects> {
  ctx.require("budgets:manage");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    const agents = await tx.agent.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: { name: "asc" },
      take: maxOptions,
      select: { id: true, name: true },
    });
    const members = await tx.member.findMany({
      where: { workspaceId },
      orderBy: { createdAt: "asc" },
      take: maxOptions,
      select: { userId: true, user: { select: { name: true, email: true } } },
    });
    const keys = await tx.apiKey.findMany({
      where: { workspaceId, revokedAt: null },
      orderBy: { name: "asc" },
      take: maxOptions,
      select: { id: true, name: true, prefix: true },
    });
    return {
      agent: agents.map(({ id, name }) => ({ id, label: name })),
      member: members.map(({ userId, user }) => ({
        id: userId,
        label: user.name ? `${user.name} (${user.email})` : user.email,
      })),
      key: keys.map(({ id, name, prefix }) => ({ id, label: `${name} (${prefix}…)` })),
    };
  });
}

/** What people call an agent, a member, a key, a model or a tool that usage is filtered by. */
export async function nameUsageSubject(ctx: WorkspaceContext, kind: UsageGroupBy, id: string): Promise<string> {
  ctx.require("workspace:read");
  return inWorkspace(ctx, async (tx) => (await labelSubjects(tx, ctx.workspaceId, kind, [id]))(id));
}
