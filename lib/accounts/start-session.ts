import "server-only";
import { sessionLifetimeMs } from "@/lib/access/session-cookie";
import { inFuture, now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";

export type SignInMethod = "password" | "magic-link" | "google" | "github";

/** Writes the row of a newly signed-in device and returns its id, which the cookie carries. Old rows are dropped. */
export async function startSession(
  userId: string,
  device: { method: SignInMethod; ip: string | null; userAgent: string | null },
): Promise<string> {
  const id = newId("session");
  const at = now();
  await systemDb().$transaction([
    systemDb().session.deleteMany({ where: { userId, expiresAt: { lt: at } } }),
    systemDb().session.create({
      data: {
        id,
        userId,
        method: device.method,
        ip: device.ip,
        userAgent: device.userAgent?.slice(0, 400) ?? null,
        createdAt: at,
        lastSeenAt: at,
        expiresAt: inFuture(sessionLifetimeMs),
      },
    }),
  ]);
  return id;
}

/** Ends the session at once (sign-out). Repeatable. */
export async function endSession(sessionId: string): Promise<void> {
  await systemDb().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now() } });
}
