import type { CallLease } from "../runs/commit-answer.ts";
import type { Work } from "../runs/work.ts";
import type { Database } from "../store/database.ts";

/** Extends the leases of calls that are being answered, and the concurrency slots that they hold. */
export async function renewLeases(
  database: Database,
  owner: string,
  leases: readonly CallLease[],
  leaseMs: number,
): Promise<void> {
  if (leases.length === 0) return;
  const ids = leases.map((lease) => lease.id);
  const gens = leases.map((lease) => lease.gen);
  // In a transaction, which is tried again when it meets another that locks the same jobs in another order.
  await database.transaction(async (tx) => {
    await tx.query(
      `update engine.job j set lease_until = now() + make_interval(secs => $4)
       from unnest($1::text[], $2::int[]) as l(id, gen)
       where j.id = l.id and j.gen = l.gen and j.state = 'leased' and j.lease_owner = $3`,
      [ids, gens, owner, leaseMs / 1_000],
    );
    // A cancelled run's call still occupies its slot until it returns.
    await tx.query("update engine.slot set lease_until = now() + make_interval(secs => $2) where job_id = any($1)", [
      ids,
      leaseMs / 1_000,
    ]);
  });
}

/** Makes jobs whose owner has not renewed its lease available again. Returns how many. The attempt is not counted. */
export async function expireLeases(work: Work): Promise<number> {
  const { rowCount } = await work.tx.query(
    "update engine.job set state = 'ready', lease_owner = null where state = 'leased' and lease_until < now()",
  );
  await work.tx.query("delete from engine.slot where lease_until < now()");
  if (rowCount) work.wake.add("calls");
  return rowCount ?? 0;
}

/**
 * Makes all leased jobs available at once, except those that this engine is calling right now; only for an engine that
 * begins to lead.
 */
export async function takeOverLeases(work: Work, owner: string, inFlight: readonly CallLease[]): Promise<number> {
  const { rowCount } = await work.tx.query(
    `update engine.job j set state = 'ready', lease_owner = null where state = 'leased'
       and not (lease_owner is not distinct from $1
         and exists (select 1 from unnest($2::text[], $3::int[]) as l(id, gen) where l.id = j.id and l.gen = j.gen))`,
    [owner, inFlight.map((lease) => lease.id), inFlight.map((lease) => lease.gen)],
  );
  // Of a run that was cancelled, the job is done but the call may still be here, and in its slot.
  await work.tx.query(
    `delete from engine.slot s where not exists (select 1 from engine.job j where j.id = s.job_id and j.state = 'leased')
       and not s.job_id = any($1)`,
    [inFlight.map((lease) => lease.id)],
  );
  if (rowCount) work.wake.add("calls");
  return rowCount ?? 0;
}

/** Gives one job back as it was claimed: the call was not made, or its engine is going away. Counts no attempt. */
export async function releaseLease(work: Work, lease: CallLease, delayMs: number): Promise<void> {
  await work.tx.query(
    `update engine.job set state = 'ready', lease_owner = null, due_at = greatest(due_at, now() + make_interval(secs => $4))
     where id = $1 and gen = $2 and lease_owner = $3 and state = 'leased'`,
    [lease.id, lease.gen, lease.owner, delayMs / 1_000],
  );
  if (lease.limited)
    await work.tx.query("delete from engine.slot where job_id = $1 and gen = $2", [lease.id, lease.gen]);
}
