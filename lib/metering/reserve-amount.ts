import "server-only";
import { now } from "@/lib/core/clock";
import { withTenant, type Tx } from "@/lib/core/db";
import { invalidInput, invariant } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockCounters, type Counter } from "./internal/limit-counters";
import { refusalBy, type Limit, type LimitRefusal } from "./limit";
import { maxAmountMicroUsd } from "./usage-fact";

export type ReserveInput = {
  /** Stable across retries of the step that spends: the same key never holds twice. */
  idempotencyKey: string;
  /** The most that the call can cost. */
  amountMicroUsd: bigint;
  limits: readonly Limit[];
  /** When the hold is given back if nobody settles or releases it. */
  expiresAt: Date;
};

export type Reservation = { admitted: true; reservationId: string } | { admitted: false; refusal: LimitRefusal };

/**
 * Holds an amount against every limit, or against none and says which limit refused. In its own short transaction
 * that locks the counters in key order, so that however many ask at once, from however many processes, spent and held
 * never exceed a limit.
 *
 * A repeat with the same key gets the same reservation. When that one has meanwhile expired or was released, the
 * repeat must fit under the limits again. Throws `invalid_input` for an amount that is not positive.
 */
export async function reserve(tenant: string | { workspaceId: string }, input: ReserveInput): Promise<Reservation> {
  const workspaceId = typeof tenant === "string" ? tenant : tenant.workspaceId;
  const amount = input.amountMicroUsd;
  if (amount <= 0n || amount > maxAmountMicroUsd) {
    throw invalidInput("The amount to reserve must be positive and below a billion dollars.");
  }
  const limits = tightestByCounter(input.limits);
  const keys = [...limits.keys()].sort();

  return withTenant(workspaceId, async (tx) => {
    const counters = await lockCounters(tx, workspaceId, keys);
    // Read after the locks: a parallel request with the same key has either committed or not begun.
    const earlier = await tx.reservation.findFirst({
      where: { workspaceId, idempotencyKey: input.idempotencyKey },
      select: { id: true, status: true },
    });
    if (earlier && (earlier.status === "held" || earlier.status === "settled")) {
      return { admitted: true, reservationId: earlier.id };
    }
    const refusal = findRefusal(limits, counters, amount);
    if (refusal) return { admitted: false, refusal };

    const held = earlier
      ? await holdAgain(tx, workspaceId, earlier, input, keys)
      : await holdFirst(tx, workspaceId, input, keys);
    if (held.isNew && keys.length > 0) await addHold(tx, workspaceId, limits, amount);
    return { admitted: true, reservationId: held.id };
  });
}

function tightestByCounter(limits: readonly Limit[]): Map<string, Limit> {
  const tightest = new Map<string, Limit>();
  for (const limit of limits) {
    const other = tightest.get(limit.counterKey);
    if (!other || limit.limitMicroUsd < other.limitMicroUsd) tightest.set(limit.counterKey, limit);
  }
  return tightest;
}

/** Of the limits that refuse, the one with the least room. */
function findRefusal(limits: Map<string, Limit>, counters: Map<string, Counter>, amount: bigint): LimitRefusal | null {
  let worst: { limit: Limit; counter: Counter; room: bigint } | null = null;
  for (const limit of limits.values()) {
    const counter = counters.get(limit.counterKey);
    invariant(counter, "a locked counter is there");
    const room = limit.limitMicroUsd - counter.used - counter.reserved;
    if (room < amount && (!worst || room < worst.room)) worst = { limit, counter, room };
  }
  return worst ? refusalBy(worst.limit, worst.counter, amount) : null;
}

type Held = { id: string; isNew: boolean };

async function holdFirst(tx: Tx, workspaceId: string, input: ReserveInput, keys: string[]): Promise<Held> {
  const [created] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO reservations (id, "workspaceId", "idempotencyKey", "counterKeys", "amountMicroUsd", status, "createdAt", "expiresAt")
    VALUES (${newId("reservation")}, ${workspaceId}, ${input.idempotencyKey}, ${keys}, ${input.amountMicroUsd}, 'held',
            ${now()}, ${input.expiresAt})
    ON CONFLICT ("workspaceId", "idempotencyKey") DO NOTHING
    RETURNING id`;
  if (created) return { id: created.id, isNew: true };
  // A parallel request with the same key but other limits came first: its hold stands.
  const other = await tx.reservation.findFirst({
    where: { workspaceId, idempotencyKey: input.idempotencyKey },
    select: { id: true },
  });
  invariant(other, "a conflicting reservation is there");
  return { id: other.id, isNew: false };
}

async function holdAgain(
  tx: Tx,
  workspaceId: string,
  earlier: { id: string; status: string },
  input: ReserveInput,
  keys: string[],
): Promise<Held> {
  const { count } = await tx.reservation.updateMany({
    where: { id: earlier.id, workspaceId, status: earlier.status },
    data: {
      status: "held",
      counterKeys: keys,
      amountMicroUsd: input.amountMicroUsd,
      expiresAt: input.expiresAt,
      endedAt: null,
    },
  });
  return { id: earlier.id, isNew: count === 1 };
}

/** The limit is checked once more by the statement that spends it. */
async function addHold(tx: Tx, workspaceId: string, limits: Map<string, Limit>, amount: bigint): Promise<void> {
  const rows = [...limits.values()].map((limit) => ({ key: limit.counterKey, max: limit.limitMicroUsd.toString() }));
  const changed = await tx.$executeRaw`
    UPDATE limit_counters c SET reserved = c.reserved + ${amount}, "updatedAt" = ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(key text, max bigint)
    WHERE c."workspaceId" = ${workspaceId} AND c."counterKey" = l.key AND c.used + c.reserved + ${amount} <= l.max`;
  invariant(changed === rows.length, "locked counters have the room that was just read");
}
