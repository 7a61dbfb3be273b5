import "server-only";
import { day, hour, inFuture, minute, now } from "@/lib/core/clock";
import { randomSecret, sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";

const lifetimeMs = {
  "verify-email": 3 * day,
  "magic-link": 15 * minute,
  "reset-password": hour,
  "change-email": day,
} as const;

export type TokenPurpose = keyof typeof lifetimeMs;

/** A new one-time secret for a mail. Earlier ones of the same person and purpose end. Only the hash is stored. */
export async function issueToken(
  tx: Tx,
  token: { userId: string; purpose: TokenPurpose; email: string },
): Promise<string> {
  await tx.authToken.deleteMany({ where: { userId: token.userId, purpose: token.purpose } });
  const secret = randomSecret();
  await tx.authToken.create({
    data: {
      id: newId("authToken"),
      ...token,
      tokenHash: sha256Hex(secret),
      createdAt: now(),
      expiresAt: inFuture(lifetimeMs[token.purpose]),
    },
  });
  return secret;
}

/**
 * Uses a one-time secret up, in the caller's transaction; of two at the same time one wins.
 * Throws `gone` for an unknown, used or expired one, all alike.
 */
export async function redeemToken(
  tx: Tx,
  secret: string,
  purpose: TokenPurpose,
): Promise<{ userId: string; email: string }> {
  const tokenHash = sha256Hex(secret);
  const used = await tx.authToken.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  if (used.count !== 1) throw new AppError("gone", "This link has expired or was used already. Ask for a new one.");
  return tx.authToken.findUniqueOrThrow({ where: { tokenHash }, select: { userId: true, email: true } });
}
