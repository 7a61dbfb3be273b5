import { describe, expect, it } from "vitest";
import { systemDb, withTenant } from "@/lib/core/db";
import { now } from "@/lib/core/clock";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { getOnboarding, setOnboardingDismissed } from "./onboarding";

describe("getOnboarding", () => {
  it("shows what is done from the rows of this workspace alone", async () => {
    const { ctx, workspaceId, user } = await aWorkspace();
    const other = await aWorkspace();
    const nothing = { document: false, agent: false, run: false, approval: false, "api-key": false };
    expect(await getOnboarding(ctx)).toEqual({ done: nothing, isDismissed: false });
    await withTenant(workspaceId, (tx) =>
      tx.apiKey.create({
        data: {
          id: `key_onboarding_${workspaceId}`,
          workspaceId,
          name: "CI",
          prefix: "mk",
          lastFour: "0000",
          hash: `onboarding-${workspaceId}`,
          scopes: [],
          createdById: user.id,
          createdAt: now(),
        },
      }),
    );
    expect((await getOnboarding(ctx)).done).toEqual({ ...nothing, "api-key": true });
    expect((await getOnboarding(other.ctx)).done).toEqual(nothing);
  });
});

describe("setOnboardingDismissed", () => {
  it("is one person's choice, may be repeated and taken back, and keeps what else is remembered", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const colleague = await aMember({ workspaceId, role: "viewer" });
    await systemDb().workspace.update({ where: { id: workspaceId }, data: { onboarding: { tour: "seen" } } });
    await setOnboardingDismissed(ctx, { dismissed: true });
    await setOnboardingDismissed(ctx, { dismissed: true });
    expect((await getOnboarding(ctx)).isDismissed).toBe(true);
    expect((await getOnboarding(colleague.ctx)).isDismissed).toBe(false);
    await setOnboardingDismissed(colleague.ctx, { dismissed: true });
    await setOnboardingDismissed(ctx, { dismissed: false });
    expect((await getOnboarding(ctx)).isDismissed).toBe(false);
    expect((await getOnboarding(colleague.ctx)).isDismissed).toBe(true);
    const row = await systemDb().workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    expect(row.onboarding).toMatchObject({ tour: "seen" });
  });

  it("loses no one's choice when several people decide at the same moment", async () => {
    const { workspaceId } = await aWorkspace();
    const members = await Promise.all([1, 2, 3, 4].map(() => aMember({ workspaceId, role: "member" })));
    await Promise.all(members.map((member) => setOnboardingDismissed(member.ctx, { dismissed: true })));
    const seen = await Promise.all(members.map((member) => getOnboarding(member.ctx)));
    expect(seen.map(({ isDismissed }) => isDismissed)).toEqual([true, true, true, true]);
  });
});
