import { describe, expect, it } from "vitest";
import { systemDb } from "@/lib/core/db";
import { createUser } from "./create-user";
import { verifyPassword } from "./verify-password";

const password = "a sound passphrase";
let count = 0;

async function aPerson() {
  return createUser({
    email: `p-${Date.now()}-${(count += 1)}@example.test`,
    name: "Ann",
    password,
    isEmailVerified: true,
  });
}

describe("verifyPassword", () => {
  it("throttles failures by address and by network, and lets the right password clear them", async () => {
    const { email, id } = await aPerson();
    const from = { ip: "198.51.100.7" };
    for (let attempt = 0; attempt < 9; attempt += 1)
      expect(await verifyPassword({ email, password: "wrong" }, from)).toBeNull();
    expect(await verifyPassword({ email, password }, from)).toEqual({ id });
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await verifyPassword({ email, password: "wrong" }, from)).toBeNull();
    await expect(verifyPassword({ email, password }, from)).rejects.toMatchObject({
      code: "rate_limited",
      details: { retryAfterSeconds: expect.any(Number) },
    });
    expect(await verifyPassword({ email, password }, { ip: "198.51.100.8" })).toEqual({ id });
  });

  it("counts attempts that come at the same time", async () => {
    const { email } = await aPerson();
    const attempts = await Promise.allSettled(
      Array.from({ length: 25 }, () => verifyPassword({ email, password: "wrong" }, { ip: "198.51.100.20" })),
    );
    expect(attempts.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(10);
  });

  it("treats an unknown address like a wrong password, throttle included", async () => {
    const from = { ip: "198.51.100.30" };
    const email = "nobody-here@example.test";
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await verifyPassword({ email, password }, from)).toBeNull();
    await expect(verifyPassword({ email, password }, from)).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("stores no address in the throttle table", async () => {
    const { email } = await aPerson();
    await verifyPassword({ email, password: "wrong" }, { ip: "198.51.100.40" });
    const keys = await systemDb().rateLimit.findMany({ select: { key: true } });
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.some(({ key }) => key.includes("@"))).toBe(false);
  });

  it("knows a password typed in another Unicode form", async () => {
    const { email } = await createUser({
      email: `u-${Date.now()}@example.test`,
      name: "Ann",
      password: "café au lait für zwei",
      isEmailVerified: true,
    });
    const decomposed = "café au lait für zwei".normalize("NFD");
    expect(await verifyPassword({ email, password: decomposed }, { ip: null })).not.toBeNull();
  });
});
