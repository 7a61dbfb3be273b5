import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemDb } from "@/lib/core/db";
import { finishBackgroundWork } from "@/lib/mail/background-work";
import { aUser } from "@/lib/testing/factories/user";
import { FakeSmtp } from "@/lib/testing/fake-smtp";
import { redeemMagicLink } from "./redeem-magic-link";
import { requestMagicLink } from "./request-magic-link";
import { requestPasswordReset, resetPassword } from "./reset-password";
import { signUp } from "./sign-up";
import { startSession } from "./start-session";
import { verifyEmail } from "./verify-email";
import { verifyPassword } from "./verify-password";

const smtp = new FakeSmtp();
const password = "a sound passphrase";
const ip = "203.0.113.9";
let count = 0;
const newAddress = (): string => `person-${Date.now()}-${(count += 1)}@example.test`;

beforeAll(async () => {
  process.env.SMTP_URL = await smtp.start();
});
afterAll(() => smtp.stop());

async function verified(email: string): Promise<boolean> {
  const row = await systemDb().user.findUniqueOrThrow({ where: { email } });
  return row.emailVerifiedAt !== null;
}

describe("signUp", () => {
  it("creates an account that can sign in once the mailed link was opened", async () => {
    const email = newAddress();
    await signUp({ name: "Ann", email, password }, { ip });
    await finishBackgroundWork();
    expect(await verifyPassword({ email, password }, { ip })).toBeNull();
    expect(await verifyEmail(smtp.tokenTo(email))).toEqual({ email });
    expect(await verifyPassword({ email: ` ${email.toUpperCase()}`, password }, { ip })).not.toBeNull();
    await expect(verifyEmail(smtp.tokenTo(email))).rejects.toMatchObject({ code: "gone" });
  });

  it("answers the same for an address that has an account, and mails its owner instead of changing anything", async () => {
    const { email, id } = await aUser({ name: "Owner" });
    const before = await systemDb().user.findUniqueOrThrow({ where: { id } });
    expect(await signUp({ name: "Stranger", email, password }, { ip })).toBeUndefined();
    await finishBackgroundWork();
    expect(smtp.to(email).at(-1)?.data).toContain("You have an account already");
    expect(await systemDb().user.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it("keeps one account of two that sign up with an address at the same time", async () => {
    const email = newAddress();
    await Promise.all([1, 2, 3].map(() => signUp({ name: "Ann", email, password }, { ip })));
    await finishBackgroundWork();
    expect(await systemDb().user.count({ where: { email } })).toBe(1);
  });

  it.each(["password123", "aaaaaaaaaaaa", "short"])("refuses the password %j and creates nothing", async (weak) => {
    const email = newAddress();
    await expect(signUp({ name: "Ann", email, password: weak }, { ip })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(await systemDb().user.count({ where: { email } })).toBe(0);
  });

  it("keeps the account when the mail server refuses the mail", async () => {
    const email = newAddress();
    smtp.refuse(true);
    await signUp({ name: "Ann", email, password }, { ip });
    await finishBackgroundWork();
    smtp.refuse(false);
    expect(await systemDb().user.count({ where: { email } })).toBe(1);
  });
});

describe("magic link", () => {
  it("signs in once", async () => {
    const { email, id } = await aUser();
    await requestMagicLink({ email, next: "/acme/runs" }, { ip });
    await finishBackgroundWork();
    const link = smtp.linksTo(email)[0];
    expect(link?.searchParams.get("next")).toBe("/acme/runs");
    const token = smtp.tokenTo(email);
    const uses = await Promise.allSettled([redeemMagicLink(token), redeemMagicLink(token)]);
    expect(uses.filter((use) => use.status === "fulfilled").map((use) => use.value)).toEqual([{ id }]);
  });

  it("sends nothing to an address without an account", async () => {
    const email = newAddress();
    await requestMagicLink({ email }, { ip });
    await finishBackgroundWork();
    expect(smtp.to(email)).toEqual([]);
  });

  /** Somebody may have signed up with another's address and wait for its owner behind a password. */
  it("throws out whoever was there before the address was proven", async () => {
    const email = newAddress();
    await signUp({ name: "Squatter", email, password }, { ip });
    const squatted = await systemDb().user.findUniqueOrThrow({ where: { email } });
    const session = await startSession(squatted.id, { method: "password", ip, userAgent: null });
    await requestMagicLink({ email }, { ip });
    await finishBackgroundWork();
    await redeemMagicLink(smtp.tokenTo(email, "/magic-link"));
    expect(await verified(email)).toBe(true);
    expect(await verifyPassword({ email, password }, { ip })).toBeNull();
    expect((await systemDb().session.findUniqueOrThrow({ where: { id: session } })).revokedAt).not.toBeNull();
  });
});

describe("resetPassword", () => {
  it("sets the password and ends every session", async () => {
    const { email, id } = await aUser();
    const session = await startSession(id, { method: "password", ip, userAgent: null });
    await requestPasswordReset({ email }, { ip });
    await finishBackgroundWork();
    const token = smtp.tokenTo(email);
    await expect(resetPassword({ token, password: email })).rejects.toMatchObject({ code: "invalid_input" });
    await resetPassword({ token, password });
    expect(await verifyPassword({ email, password }, { ip })).toEqual({ id });
    expect((await systemDb().session.findUniqueOrThrow({ where: { id: session } })).revokedAt).not.toBeNull();
    await expect(resetPassword({ token, password: `${password} 2` })).rejects.toMatchObject({ code: "gone" });
  });

  it("does not take a link of another purpose", async () => {
    const { email } = await aUser();
    await requestMagicLink({ email }, { ip });
    await finishBackgroundWork();
    await expect(resetPassword({ token: smtp.tokenTo(email), password })).rejects.toMatchObject({ code: "gone" });
  });
});
