import "server-only";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { cache } from "react";
import { now } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { sessionCookieName } from "../session-cookie";
import type { CurrentSession } from "../session";

const lastSeenResolutionMs = 60_000;

async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const secret = env().NEXTAUTH_SECRET;
  if (!token || !secret) return null;
  try {
    const claims = await decode({ token, secret });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    // Forged, cut off, or sealed with an earlier secret: nobody is signed in.
    return null;
  }
}

/** The session of this id when it may still be used; notes that it was seen, at most once a minute. */
export async function findLiveSession(sessionId: string): Promise<CurrentSession | null> {
  const row = await systemDb().session.findUnique({ where: { id: sessionId }, include: { user: true } });
  if (!row || row.revokedAt !== null || row.expiresAt <= now()) return null;
  if (now().getTime() - row.lastSeenAt.getTime() > lastSeenResolutionMs) {
    await systemDb().session.updateMany({ where: { id: row.id }, data: { lastSeenAt: now() } });
  }
  const { user } = row;
  return {
    sessionId: row.id,
    user: {
      id: user.id,
      email: user.email,
      name: user.name,
      isEmailVerified: user.emailVerifiedAt !== null,
      theme: user.theme,
      locale: user.locale,
      timeZone: user.timeZone,
    },
  };
}

/** Who is signed in, read from the database at each request, so that a revoked session ends at once. */
export const getSession = cache(async (): Promise<CurrentSession | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : findLiveSession(sessionId);
});
