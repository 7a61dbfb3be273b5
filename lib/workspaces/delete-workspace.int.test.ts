import { describe, expect, it } from "vitest";
import { findMembershipContext } from "@/lib/access/membership-context";
import { day, FakeClock, installClock, now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { deleteWorkspace, restoreWorkspace } from "./delete-workspace";
import { listDeletedWorkspaces, listWorkspaces } from "./list-workspaces";
import { purgeDeletedWorkspaces } from "./purge-deleted-workspaces";
import { changeSlug, renameWorkspace } from "./rename-workspace";

async function afterDays<T>(days: number, work: () => Promise<T>): Promise<T> {
  const clock = new FakeClock(now());
  clock.advance(days * day);
  const restore = installClock(clock);
  try {
    return await work();
  } finally {
    restore();
  }
}

describe("deleteWorkspace", () => {
  it("needs the slug typed out, closes at once, and can be undone by an owner", async () => {
    const { ctx, user, workspaceId, slug } = await aWorkspace();
    const { user: member } = await aMember({ workspaceId, role: "admin" });
    await expect(deleteWorkspace(ctx, { confirmation: "yes" })).rejects.toMatchObject({ code: "invalid_input" });
    await deleteWorkspace(ctx, { confirmation: slug });
    expect(await findMembershipContext(user, { slug })).toBeNull();
    expect(await listWorkspaces(user)).toEqual([]);
    expect(await listDeletedWorkspaces(user)).toMatchObject([{ id: workspaceId }]);
    await expect(restoreWorkspace(member, workspaceId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(restoreWorkspace((await aWorkspace()).user, workspaceId)).rejects.toMatchObject({ code: "not_found" });
    expect(await restoreWorkspace(user, workspaceId)).toEqual({ slug });
    expect(await findMembershipContext(user, { slug })).not.toBeNull();
  });

  it("is for owners", async () => {
    const { ctx, slug } = await aWorkspace({ role: "admin" });
    await expect(deleteWorkspace(ctx, { confirmation: slug })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("purgeDeletedWorkspaces", () => {
  it("erases rows, log, key and files of what is due, and touches nothing else", async () => {
    const doomed = await aWorkspace();
    const kept = await aWorkspace();
    const at = now();
    const { workspaceId } = doomed;
    const knowledgeBaseId = (await systemDb().knowledgeBase.findFirstOrThrow({ where: { workspaceId } })).id;
    await systemDb().document.create({
      data: {
        id: newId("document"),
        workspaceId,
        knowledgeBaseId,
        name: "d.txt",
        declaredType: "text/plain",
        sizeBytes: 1n,
        sha256: "0",
        storageKey: "k",
        status: "queued",
        warnings: [],
        createdById: doomed.user.id,
        createdAt: at,
        updatedAt: at,
      },
    });
    await deleteWorkspace(doomed.ctx, { confirmation: doomed.slug });
    const erased: string[] = [];
    const eraseFiles = async (id: string): Promise<void> => void erased.push(id);
    expect(await afterDays(6, () => purgeDeletedWorkspaces({ eraseFiles }))).not.toContain(workspaceId);
    await expect(afterDays(8, () => restoreWorkspace(doomed.user, workspaceId))).rejects.toMatchObject({
      code: "gone",
    });
    expect(await afterDays(8, () => purgeDeletedWorkspaces({ eraseFiles }))).toContain(workspaceId);
    expect(erased).toContain(workspaceId);
    expect(erased).not.toContain(kept.workspaceId);
    const counts = await Promise.all([
      systemDb().workspace.count({ where: { id: workspaceId } }),
      systemDb().member.count({ where: { workspaceId } }),
      systemDb().auditEntry.count({ where: { workspaceId } }),
      systemDb().document.count({ where: { workspaceId } }),
    ]);
    expect(counts).toEqual([0, 0, 0, 0]);
    await expect(sealerFor(workspaceId)).rejects.toMatchObject({ code: "not_found" });
    expect(await systemDb().auditEntry.count({ where: { workspaceId: kept.workspaceId } })).toBe(1);
  });

  it("keeps a workspace whose files cannot be erased, for the next time", async () => {
    const { ctx, slug, workspaceId } = await aWorkspace();
    await deleteWorkspace(ctx, { confirmation: slug });
    const eraseFiles = async (id: string): Promise<void> => {
      if (id === workspaceId) throw new Error("the disk is gone");
    };
    expect(await afterDays(8, () => purgeDeletedWorkspaces({ eraseFiles }))).not.toContain(workspaceId);
    expect(await systemDb().workspace.count({ where: { id: workspaceId } })).toBe(1);
  });
});

describe("renaming", () => {
  it("refuses a slug that is taken, reserved or malformed", async () => {
    const { ctx } = await aWorkspace();
    const { slug: taken } = await aWorkspace();
    await expect(changeSlug(ctx, { slug: taken })).rejects.toMatchObject({ code: "conflict" });
    for (const slug of ["sign-in", "a", "A b"])
      await expect(changeSlug(ctx, { slug })).rejects.toMatchObject({ code: "invalid_input" });
    const slug = `moved-${Date.now().toString(36)}`;
    expect(await changeSlug(ctx, { slug })).toEqual({ slug });
  });

  it("is for those who manage the workspace", async () => {
    const { ctx } = await aWorkspace({ role: "builder" });
    await expect(renameWorkspace(ctx, { name: "Mine" })).rejects.toMatchObject({ code: "forbidden" });
  });
});
