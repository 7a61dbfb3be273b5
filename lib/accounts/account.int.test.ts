import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLiveSession } from "@/lib/access/internal/read-session";
import type { CurrentSession } from "@/lib/access/session";
import { day, FakeClock, installClock } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { finishBackgroundWork } from "@/lib/mail/background-work";
import { aUser } from "@/lib/testing/factories/user";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeSmtp } from "@/lib/testing/fake-smtp";
import { confirmEmailChange, requestEmailChange } from "./change-email";
import { changePassword } from "./change-password";
import { createUser } from "./create-user";
import { deleteAccount } from "./delete-account";
import { listSessions, revokeOtherSessions, revokeSession } from "./sessions";
import { signInWithProvider } from "./sign-in-with-provider";
import { endSession, startSession } from "./start-session";
import { verifyPassword } from "./verify-password";

const smtp = new FakeSmtp();
const password = "a sound passphrase";
let count = 0;

beforeAll(async () => {
  process.env.SMTP_URL = await smtp.start();
});
afterAll(() => smtp.stop());

async function signedIn(userId: string, userAgent = "curl/8"): Promise<CurrentSession> {
  const session = await findLiveSession(
    await startSession(userId, { method: "password", ip: "203.0.113.5", userAgent }),
  );
  if (!session) throw new Error("the session was just started");
  return session;
}

async function aPersonWithPassword() {
  return createUser({
    email: `a-${Date.now()}-${(count += 1)}@example.test`,
    name: "Ann",
    password,
    isEmailVerified: true,
  });
}

describe("sessions", () => {
  it("end at once when they are revoked, one, all others, or by signing out", async () => {
    const { id } = await aUser();
    const [here, phone, laptop] = [await signedIn(id), await signedIn(id), await signedIn(id)];
    await revokeSession(here.user, phone.sessionId);
    expect(await findLiveSession(phone.sessionId)).toBeNull();
    expect((await listSessions(here)).map((session) => session.isCurrent)).toEqual([true, false]);
    expect(await revokeOtherSessions(here)).toBe(1);
    expect(await findLiveSession(laptop.sessionId)).toBeNull();
    expect(await findLiveSession(here.sessionId)).not.toBeNull();
    await endSession(here.sessionId);
    expect(await findLiveSession(here.sessionId)).toBeNull();
  });

  it("cannot be revoked by somebody else", async () => {
    const [mine, theirs] = [await signedIn((await aUser()).id), await signedIn((await aUser()).id)];
    await expect(revokeSession(mine.user, theirs.sessionId)).rejects.toMatchObject({ code: "not_found" });
    expect(await findLiveSession(theirs.sessionId)).not.toBeNull();
  });

  it("expire after thirty days", async () => {
    const session = await signedIn((await aUser()).id);
    const clock = new FakeClock(new Date());
    const restore = installClock(clock);
    try {
      clock.advance(29 * day);
      expect(await findLiveSession(session.sessionId)).not.toBeNull();
      clock.advance(2 * day);
      expect(await findLiveSession(session.sessionId)).toBeNull();
    } finally {
      restore();
    }
  });
});

describe("changePassword", () => {
  it("needs the current one, and ends the other sessions only", async () => {
    const { id, email } = await aPersonWithPassword();
    const [here, other] = [await signedIn(id), await signedIn(id)];
    const wrong = { currentPassword: "not this one", newPassword: "another passphrase" };
    await expect(changePassword(here, wrong)).rejects.toMatchObject({ code: "invalid_credentials" });
    await expect(changePassword(here, { newPassword: "another passphrase" })).rejects.toMatchObject({
      code: "invalid_credentials",
    });
    expect(await changePassword(here, { currentPassword: password, newPassword: "another passphrase" })).toEqual({
      endedSessions: 1,
    });
    expect(await findLiveSession(here.sessionId)).not.toBeNull();
    expect(await findLiveSession(other.sessionId)).toBeNull();
    expect(await verifyPassword({ email, password: "another passphrase" }, { ip: null })).toEqual({ id });
  });
});

describe("changing the address", () => {
  it("changes nothing until the link in the mail to the new address is opened, then tells the old one", async () => {
    const { user } = await signedIn((await aUser()).id);
    const email = `new-${Date.now()}@example.test`;
    await requestEmailChange(user, { email });
    await finishBackgroundWork();
    expect((await systemDb().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(user.email);
    expect(await confirmEmailChange(smtp.tokenTo(email))).toEqual({ email });
    await finishBackgroundWork();
    expect(smtp.to(user.email).at(-1)?.data).toContain("Your e-mail address was changed");
    expect((await systemDb().user.findUniqueOrThrow({ where: { id: user.id } })).email).toBe(email);
  });

  it("does not take an address that somebody else took meanwhile", async () => {
    const { user } = await signedIn((await aUser()).id);
    const email = `race-${Date.now()}@example.test`;
    await requestEmailChange(user, { email });
    await finishBackgroundWork();
    await aUser({ email });
    await expect(confirmEmailChange(smtp.tokenTo(email))).rejects.toMatchObject({ code: "gone" });
  });
});

describe("signInWithProvider", () => {
  const profile = { provider: "github", name: "Ann", isEmailVerified: true } as const;

  it("creates once, also at the same time, and finds again whatever the address is then", async () => {
    const email = `gh-${Date.now()}@example.test`;
    const first = { ...profile, providerAccountId: `id-${email}`, email };
    const [one, two] = await Promise.all([signInWithProvider(first), signInWithProvider(first)]);
    expect(one).toEqual(two);
    expect(await signInWithProvider({ ...first, email: "other@example.test", isEmailVerified: false })).toEqual(one);
  });

  it("links to an account only when the provider vouches for the address", async () => {
    const { email, id } = await aUser();
    const claimed = { ...profile, providerAccountId: `claim-${email}`, email };
    await expect(signInWithProvider({ ...claimed, isEmailVerified: false })).rejects.toMatchObject({
      code: "invalid_credentials",
    });
    await expect(signInWithProvider({ ...claimed, email: null })).rejects.toMatchObject({
      code: "invalid_credentials",
    });
    expect(await signInWithProvider(claimed)).toEqual({ id });
  });
});

describe("deleteAccount", () => {
  it("is refused to the last owner and changes nothing", async () => {
    const { user, workspaceId } = await aWorkspace();
    await expect(deleteAccount(user, { confirmation: user.email }, { ip: null })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await systemDb().member.count({ where: { workspaceId } })).toBe(1);
  });

  it("takes memberships and sessions along and leaves an entry in the log", async () => {
    const { workspaceId } = await aWorkspace();
    const { user } = await aMember({ workspaceId, role: "owner" });
    const session = await signedIn(user.id);
    await expect(deleteAccount(user, { confirmation: "yes" }, { ip: null })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await deleteAccount(user, { confirmation: user.email.toUpperCase() }, { ip: null });
    expect(await findLiveSession(session.sessionId)).toBeNull();
    expect(await systemDb().user.count({ where: { id: user.id } })).toBe(0);
    const entries = await withTenant(workspaceId, (tx) =>
      tx.auditEntry.findMany({ where: { workspaceId, action: "member.left" } }),
    );
    expect(entries.map((entry) => entry.targetId)).toEqual([user.id]);
  });

  it("cannot leave a workspace without an owner when two owners go at the same time", async () => {
    const { user: first, workspaceId } = await aWorkspace();
    const { user: second } = await aMember({ workspaceId, role: "owner" });
    const results = await Promise.allSettled(
      [first, second].map((user) => deleteAccount(user, { confirmation: user.email }, { ip: null })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await systemDb().member.count({ where: { workspaceId, role: "owner" } })).toBe(1);
  });
});
