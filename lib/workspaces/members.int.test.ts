import { describe, expect, it } from "vitest";
import { requireApiKeyContext } from "@/lib/access/api-key-context";
import { findMembershipContext } from "@/lib/access/membership-context";
import { roles } from "@/lib/access/permissions";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { systemDb, withTenant } from "@/lib/core/db";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { changeMemberRole } from "./change-member-role";
import { listMembers } from "./list-members";
import { leaveWorkspace, removeMember } from "./remove-member";

const owners = (workspaceId: string) => systemDb().member.count({ where: { workspaceId, role: "owner" } });
const actions = async (workspaceId: string) =>
  (
    await withTenant(workspaceId, (tx) => tx.auditEntry.findMany({ where: { workspaceId }, orderBy: { seq: "asc" } }))
  ).map((entry) => entry.action);

describe("changeMemberRole", () => {
  it("takes effect at once and is in the log", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { memberId, user } = await aMember({ workspaceId, role: "viewer" });
    expect((await changeMemberRole(ctx, { memberId, role: "builder" })).role).toBe("builder");
    expect((await findMembershipContext(user, { id: workspaceId }))?.can("agents:write")).toBe(true);
    await changeMemberRole(ctx, { memberId, role: "builder" });
    expect(await actions(workspaceId)).toEqual(["workspace.created", "member.role_changed"]);
  });

  it("leaves one owner when two demote each other at the same time", async () => {
    const { ctx: first, memberId: firstId, workspaceId } = await aWorkspace();
    const { ctx: second, memberId: secondId } = await aMember({ workspaceId, role: "owner" });
    const results = await Promise.allSettled([
      changeMemberRole(first, { memberId: secondId, role: "member" }),
      changeMemberRole(second, { memberId: firstId, role: "member" }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owners(workspaceId)).toBe(1);
  });

  it("lets an admin manage everybody but owners, and make none", async () => {
    const { ctx, workspaceId } = await aWorkspace({ role: "admin" });
    const { memberId } = await aMember({ workspaceId, role: "member" });
    await expect(changeMemberRole(ctx, { memberId, role: "owner" })).rejects.toMatchObject({ code: "forbidden" });
    const owner = await systemDb().member.findFirstOrThrow({ where: { workspaceId, role: "owner" } });
    await expect(changeMemberRole(ctx, { memberId: owner.id, role: "viewer" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(removeMember(ctx, { memberId: owner.id })).rejects.toMatchObject({ code: "forbidden" });
    expect((await changeMemberRole(ctx, { memberId, role: "admin" })).role).toBe("admin");
  });

  it.each(roles.filter((role) => role !== "owner" && role !== "admin"))("is refused to the role %s", async (role) => {
    const { ctx, workspaceId } = await aWorkspace({ role });
    const { memberId } = await aMember({ workspaceId });
    await expect(changeMemberRole(ctx, { memberId, role: "viewer" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeMember(ctx, { memberId })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("answers the same for a member of another workspace and for none", async () => {
    const { ctx } = await aWorkspace();
    const { memberId: foreign } = await aWorkspace();
    for (const memberId of [foreign, "mem_00000000000000000000000000"]) {
      await expect(changeMemberRole(ctx, { memberId, role: "viewer" })).rejects.toMatchObject({
        code: "not_found",
        publicMessage: "There is no member with this id.",
      });
    }
  });
});

describe("leaving and removing", () => {
  it("takes access and API keys away for good", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const leaver = await aMember({ workspaceId, role: "builder" });
    const { secret } = await createApiKey(leaver.ctx, { name: "k", scopes: ["runs:read"], expiresAt: null });
    await removeMember(ctx, { memberId: leaver.memberId });
    expect(await findMembershipContext(leaver.user, { id: workspaceId })).toBeNull();
    await aMember({ workspaceId, role: "builder", user: leaver.user });
    await expect(requireApiKeyContext(secret, { requestId: null, ip: null })).rejects.toMatchObject({
      code: "key_revoked",
    });
  });

  it("is refused to the last owner, also when two leave at the same time", async () => {
    const { ctx: first, workspaceId } = await aWorkspace();
    const { ctx: second } = await aMember({ workspaceId, role: "owner" });
    const results = await Promise.allSettled([leaveWorkspace(first), leaveWorkspace(second)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owners(workspaceId)).toBe(1);
  });
});

it("lists the members of the own workspace page by page", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await aMember({ workspaceId });
  await aMember({ workspaceId });
  const first = await listMembers(ctx, { limit: 2 });
  const second = await listMembers(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(new Set([...first.items, ...second.items].map((member) => member.id)).size).toBe(3);
  expect(second.nextCursor).toBeNull();
});
