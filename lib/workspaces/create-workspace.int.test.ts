import { describe, expect, it } from "vitest";
import { systemDb, withTenant } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import { getEntitlements } from "@/lib/entitlements/get-entitlements";
import { aUser } from "@/lib/testing/factories/user";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { createWorkspace } from "./create-workspace";

describe("createWorkspace", () => {
  it("makes the person its owner, with a key, entitlements, a knowledge base and the first audit entry", async () => {
    const { ctx, workspaceId, user } = await aWorkspace({ name: "Ökonomie & Söhne" });
    expect(ctx.role).toBe("owner");
    expect(ctx.workspaceSlug).toMatch(/^okonomie-sohne/);
    expect((await getEntitlements(ctx)).plan).toBe("pro");
    const sealer = await sealerFor(workspaceId);
    expect(sealer.openText(sealer.sealText("x", "p"), "p")).toBe("x");
    const [bases, audit] = await withTenant(workspaceId, async (tx) => [
      await tx.knowledgeBase.findMany({ where: { workspaceId } }),
      await tx.auditEntry.findMany({ where: { workspaceId } }),
    ]);
    expect(bases.map((base) => base.name)).toEqual(["Documents"]);
    expect(audit).toMatchObject([{ seq: 1n, action: "workspace.created", actorId: user.id }]);
  });

  it("gives a second workspace of the same name another slug, also at the same time", async () => {
    const user = await aUser();
    const made = await Promise.all([1, 2, 3, 4].map(() => createWorkspace({ user, name: "Twice the same" })));
    expect(new Set(made.map((workspace) => workspace.slug)).size).toBe(4);
  });

  it("leaves nothing behind for a name that is not one", async () => {
    const user = await aUser();
    for (const name of ["", "   ", "a\u202Eb", "x".repeat(81)]) {
      await expect(createWorkspace({ user, name })).rejects.toThrow();
    }
    expect(await systemDb().member.count({ where: { userId: user.id } })).toBe(0);
  });

  it("gives a member of a role the permissions of that role", async () => {
    const { ctx } = await aWorkspace({ role: "viewer" });
    expect(ctx.can("runs:read")).toBe(true);
    expect(ctx.can("runs:write")).toBe(false);
    const second = await aMember({ workspaceId: ctx.workspaceId, role: "approver" });
    expect(second.ctx.role).toBe("approver");
  });
});
