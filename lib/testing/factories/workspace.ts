import { findMembershipContext } from "@/lib/access/membership-context";
import type { Role } from "@/lib/access/permissions";
import type { SessionUser } from "@/lib/access/session";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { invariant } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { PlanId } from "@/lib/entitlements/schema";
import { createWorkspace } from "@/lib/workspaces/create-workspace";
import { aUser } from "./user";

type TestMember = { ctx: WorkspaceContext; user: SessionUser; memberId: string };
type TestWorkspace = TestMember & { workspaceId: string; slug: string; owner: SessionUser };

/** A new person who is a member of the workspace with this role, and their context. */
export async function aMember(input: { workspaceId: string; role?: Role; user?: SessionUser }): Promise<TestMember> {
  const user = input.user ?? (await aUser());
  const memberId = newId("member");
  await systemDb().member.create({
    data: {
      id: memberId,
      workspaceId: input.workspaceId,
      userId: user.id,
      role: input.role ?? "member",
      createdAt: now(),
    },
  });
  return { ctx: await contextOf(user, input.workspaceId), user, memberId };
}

/**
 * A fresh workspace on Pro with its owner. With another `role`, `ctx` and `user` are of a second member who has it.
 */
export async function aWorkspace(
  input: { role?: Role; name?: string; plan?: PlanId; user?: SessionUser } = {},
): Promise<TestWorkspace> {
  const owner = input.user ?? (await aUser());
  const { id: workspaceId, slug } = await createWorkspace({
    user: owner,
    name: input.name ?? "Test workspace",
    plan: input.plan ?? "pro",
  });
  const role = input.role ?? "owner";
  if (role !== "owner") return { ...(await aMember({ workspaceId, role })), workspaceId, slug, owner };
  const member = await systemDb().member.findFirstOrThrow({
    where: { workspaceId, userId: owner.id },
    select: { id: true },
  });
  return { ctx: await contextOf(owner, workspaceId), user: owner, memberId: member.id, workspaceId, slug, owner };
}

async function contextOf(user: SessionUser, workspaceId: string): Promise<WorkspaceContext> {
  const ctx = await findMembershipContext(user, { id: workspaceId });
  invariant(ctx, "the member was just written");
  return ctx;
}
