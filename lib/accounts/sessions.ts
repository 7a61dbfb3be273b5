import "server-only";
import type { CurrentSession } from "@/lib/access/session";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { describeDevice } from "./describe-device";
import { endSessions } from "./internal/end-sessions";
import type { SessionDto } from "./schema";

const maxListed = 200;

/** The live sessions of the signed-in person, this one first, then by last use. */
export async function listSessions(current: CurrentSession): Promise<SessionDto[]> {
  const rows = await systemDb().session.findMany({
    where: { userId: current.user.id, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: { lastSeenAt: "desc" },
    take: maxListed,
  });
  return rows
    .map((row) => ({
      id: row.id,
      method: row.method,
      ip: row.ip,
      device: describeDevice(row.userAgent),
      createdAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      expiresAt: row.expiresAt,
      isCurrent: row.id === current.sessionId,
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** Ends one of one's own sessions at once. An ended one stays ended. Throws `not_found` for somebody else's. */
export async function revokeSession(user: { id: string }, sessionId: string): Promise<void> {
  const row = await systemDb().session.findFirst({ where: { id: sessionId, userId: user.id }, select: { id: true } });
  if (!row) throw notFound("session", sessionId);
  await systemDb().session.updateMany({ where: { id: row.id, revokedAt: null }, data: { revokedAt: now() } });
}

/** Ends every session but the current one; returns how many. */
export async function revokeOtherSessions(current: CurrentSession): Promise<number> {
  return systemDb().$transaction((tx) => endSessions(tx, current.user.id, current.sessionId));
}
