import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sha256Hex } from "@/lib/core/crypto";
import { systemDb } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";

const minuteSeconds = 60;
const hourSeconds = 60 * minuteSeconds;

/**
 * What is throttled. Sign-in counts failures. The forwarded address can be forged where no proxy stands in front, so
 * there is a limit on the account alone too; it is high, so that nobody can lock somebody else out cheaply, and a
 * mailed sign-in link still works.
 */
const rules = {
  "sign-in:address-ip": { points: 10, duration: 15 * minuteSeconds },
  "sign-in:address": { points: 100, duration: hourSeconds },
  "sign-in:ip": { points: 200, duration: 15 * minuteSeconds },
  "sign-up:ip": { points: 200, duration: hourSeconds },
  "mail:address": { points: 6, duration: hourSeconds },
  "mail:ip": { points: 200, duration: hourSeconds },
  "invite:workspace": { points: 100, duration: hourSeconds },
  "re-enter:user": { points: 10, duration: 15 * minuteSeconds },
} as const;

export type ThrottleRule = keyof typeof rules;

// rate-limiter-flexible speaks to a pg client; our one pool is Prisma's, as the role that owns this table.
const client = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await systemDb().$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return {
      rowCount: rows.length,
      rows: rows.map((row) => ({ points: row.points, expire: row.expire === null ? null : Number(row.expire) })),
    };
  },
};

const limiters = new Map<ThrottleRule, RateLimiterPostgres>();

function limiterOf(rule: ThrottleRule): RateLimiterPostgres {
  let limiter = limiters.get(rule);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      ...rules[rule],
      storeClient: client,
      storeType: "client",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: rule,
    });
    limiters.set(rule, limiter);
  }
  return limiter;
}

// Addresses are personal data and may be long: the table gets a digest.
const keyOf = (subject: string): string => sha256Hex(subject).slice(0, 32);

/** Counts one attempt, across all processes. Throws `rate_limited` with `retryAfterSeconds`. */
export async function consumeThrottle(rule: ThrottleRule, subject: string): Promise<void> {
  try {
    await limiterOf(rule).consume(keyOf(subject));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    const wait =
      retryAfterSeconds > 90 ? `${Math.ceil(retryAfterSeconds / 60)} minutes` : `${retryAfterSeconds} seconds`;
    throw new AppError("rate_limited", `Too many attempts. Try again in ${wait}.`, { details: { retryAfterSeconds } });
  }
}

/** Takes back one attempt that turned out right. */
export async function refundThrottle(rule: ThrottleRule, subject: string): Promise<void> {
  await limiterOf(rule).reward(keyOf(subject));
}

/** Forgets the attempts of a subject. */
export async function clearThrottle(rule: ThrottleRule, subject: string): Promise<void> {
  await limiterOf(rule).delete(keyOf(subject));
}
