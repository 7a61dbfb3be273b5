import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMembershipContext } from "@/lib/access/membership-context";
import { verifyPassword } from "@/lib/accounts/verify-password";
import { day, FakeClock, installClock } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { aUser } from "@/lib/testing/factories/user";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeSmtp } from "@/lib/testing/fake-smtp";
import { acceptInvitation, joinAsNewUser } from "./accept-invitation";
import { findInvitation } from "./find-invitation";
import { inviteMember } from "./invite-member";
import { listInvitations } from "./list-invitations";
import { resendInvitation, revokeInvitation } from "./resend-invitation";

const smtp = new FakeSmtp();
let count = 0;
const newAddress = (): string => `guest-${Date.now()}-${(count += 1)}@example.test`;

beforeAll(async () => {
  process.env.SMTP_URL = await smtp.start();
});
afterAll(() => smtp.stop());

describe("an invitation", () => {
  it("is accepted once, by the invited address only", async () => {
    const { ctx, workspaceId, slug } = await aWorkspace();
    const guest = await aUser({ isEmailVerified: false });
    const invitation = await inviteMember(ctx, { email: guest.email, role: "approver" });
    const token = smtp.tokenTo(guest.email, "/invite");
    expect(await findInvitation(token)).toMatchObject({ email: guest.email, status: "pending", hasAccount: true });
    await expect(acceptInvitation(await aUser(), { token })).rejects.toMatchObject({ code: "forbidden" });

    const results = await Promise.all([acceptInvitation(guest, { token }), acceptInvitation(guest, { token })]);
    expect(results).toEqual([{ slug }, { slug }]);
    expect((await findMembershipContext(guest, { id: workspaceId }))?.role).toBe("approver");
    expect(await systemDb().member.count({ where: { workspaceId, userId: guest.id } })).toBe(1);
    expect((await systemDb().user.findUniqueOrThrow({ where: { id: guest.id } })).emailVerifiedAt).not.toBeNull();
    await expect(revokeInvitation(ctx, { invitationId: invitation.id })).rejects.toMatchObject({ code: "conflict" });
    expect((await listInvitations(ctx, { limit: 10 })).items).toEqual([]);
  });

  it("makes an account for an address without one, all or nothing", async () => {
    const { ctx, workspaceId, slug } = await aWorkspace();
    const email = newAddress();
    await inviteMember(ctx, { email, role: "member" });
    const token = smtp.tokenTo(email);
    await expect(joinAsNewUser({ token, name: "Guest", password: "password123" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(await systemDb().user.count({ where: { email } })).toBe(0);
    expect(await joinAsNewUser({ token, name: "Guest", password: "a sound passphrase" })).toEqual({ slug, email });
    const user = await verifyPassword({ email, password: "a sound passphrase" }, { ip: null });
    expect(await systemDb().member.count({ where: { workspaceId, userId: user?.id ?? "" } })).toBe(1);
    await expect(joinAsNewUser({ token, name: "Guest", password: "a sound passphrase" })).rejects.toMatchObject({
      code: "gone",
    });
  });

  it("stops working when it is revoked, expired or sent again", async () => {
    const { ctx } = await aWorkspace();
    const guest = await aUser();
    const { id } = await inviteMember(ctx, { email: guest.email, role: "member" });
    const first = smtp.tokenTo(guest.email);
    await resendInvitation(ctx, { invitationId: id });
    const second = smtp.tokenTo(guest.email);
    expect(second).not.toBe(first);
    await expect(acceptInvitation(guest, { token: first })).rejects.toMatchObject({ code: "gone" });

    const clock = new FakeClock(new Date());
    const restore = installClock(clock);
    try {
      clock.advance(8 * day);
      await expect(acceptInvitation(guest, { token: second })).rejects.toMatchObject({ code: "gone" });
      expect((await listInvitations(ctx, { limit: 10 })).items).toMatchObject([{ status: "expired" }]);
    } finally {
      restore();
    }
    await revokeInvitation(ctx, { invitationId: id });
    await revokeInvitation(ctx, { invitationId: id });
    await expect(acceptInvitation(guest, { token: second })).rejects.toMatchObject({ code: "gone" });
    await expect(resendInvitation(ctx, { invitationId: id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not sent twice to an address, nor to a member", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { user } = await aMember({ workspaceId });
    const email = newAddress();
    const results = await Promise.allSettled([1, 2].map(() => inviteMember(ctx, { email, role: "member" })));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(inviteMember(ctx, { email: user.email, role: "member" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("stays when its mail cannot be sent", async () => {
    const { ctx } = await aWorkspace();
    smtp.refuse(true);
    const invitation = await inviteMember(ctx, { email: newAddress(), role: "member" });
    smtp.refuse(false);
    expect((await resendInvitation(ctx, { invitationId: invitation.id })).status).toBe("pending");
    expect(smtp.to(invitation.email)).toHaveLength(1);
  });
});

describe("inviting", () => {
  it("needs a confirmed address of one's own", async () => {
    const { ctx } = await aWorkspace({ user: await aUser({ isEmailVerified: false }) });
    await expect(inviteMember(ctx, { email: newAddress(), role: "member" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("cannot take more seats than the plan has, also at the same time", async () => {
    const { ctx } = await aWorkspace({ plan: "free" });
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => inviteMember(ctx, { email: newAddress(), role: "member" })),
    );
    const refused = results.filter((result) => result.status === "rejected").map((result) => result.reason as unknown);
    expect(refused).toHaveLength(3);
    expect(refused).toEqual(Array(3).fill(expect.objectContaining({ code: "quota_exceeded" })));
  });

  it("cannot give a role above one's own", async () => {
    const { ctx } = await aWorkspace({ role: "admin" });
    await expect(inviteMember(ctx, { email: newAddress(), role: "owner" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("answers the same for a foreign invitation and for none", async () => {
    const { ctx } = await aWorkspace();
    const other = await aWorkspace();
    const { id } = await inviteMember(other.ctx, { email: newAddress(), role: "member" });
    for (const invitationId of [id, "inv_00000000000000000000000000"]) {
      await expect(revokeInvitation(ctx, { invitationId })).rejects.toMatchObject({ code: "not_found" });
      await expect(resendInvitation(ctx, { invitationId })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
