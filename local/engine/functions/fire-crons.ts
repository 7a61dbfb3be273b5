import { createHash } from "node:crypto";
import { ulidFrom } from "../protocol/event-id.ts";
import { canonicalJson, type JsonObject } from "../protocol/json.ts";
import { startRun } from "../events/start-runs.ts";
import type { Work } from "../runs/work.ts";
import { inSavepoint } from "../store/in-savepoint.ts";
import { nextCronTime } from "./cron-schedule.ts";
import type { RegisteredFunction } from "./function-registry.ts";

type CronRow = { fn_id: string; expr: string; next_at: Date; is_due: boolean; now: Date };

/**
 * Starts the schedules that are due and sets their next time. After a downtime each starts once, for the time that was
 * missed first. The key is function, schedule and instant, so no instant ever starts two runs. A schedule whose run cannot be
 * created stays due, and is tried again at the next pass. A next time that was worked out in the future is worked out anew:
 * the clock was set back since, and the schedule would stand still until then.
 */
export async function fireDueCrons(
  work: Work,
  random: () => number,
  onFailure: (fnId: string, error: Error) => void,
): Promise<number> {
  const { rows } = await work.tx.query<CronRow>(
    `select fn_id, expr, next_at, next_at <= now() as is_due, now() as now from engine.cron
     where next_at <= now() or set_at > now() order by next_at limit 200 for update skip locked`,
  );
  let fired = 0;
  for (const row of rows) {
    const fn = work.registry.get(row.fn_id);
    const failure = await inSavepoint(work, async () => {
      if (row.is_due && fn && !fn.archived && !fn.paused) await startScheduledRun(work, fn, row);
      await setNextTime(work, fn, row, random);
    });
    if (failure) onFailure(row.fn_id, failure);
    else fired += 1;
  }
  return fired;
}

async function startScheduledRun(work: Work, fn: RegisteredFunction, row: CronRow): Promise<void> {
  const scheduledAt = row.next_at.toISOString();
  const idemKey = `${fn.id}|cron|${row.expr}|${scheduledAt}`;
  const id = ulidFrom(row.now.getTime(), createHash("sha256").update(idemKey).digest());
  const name = "inngest/scheduled.timer";
  const data = { cron: row.expr, scheduledAt, fireAt: row.now.toISOString() };
  const event: JsonObject = { id, name, data, ts: row.now.getTime(), user: {} };
  await work.tx.query(
    "insert into engine.event (id, name, body, routed_at) values ($1, $2, $3, now()) on conflict do nothing",
    [id, name, canonicalJson(event)],
  );
  await startRun(work, { fn, event, eventId: id, idemKey, afterSeq: null });
}

async function setNextTime(
  work: Work,
  fn: RegisteredFunction | undefined,
  row: CronRow,
  random: () => number,
): Promise<void> {
  const trigger = fn?.config.triggers.find((candidate) => candidate.kind === "cron" && candidate.cron === row.expr);
  const jitterMs = trigger?.kind === "cron" ? Math.floor(random() * trigger.jitterMs) : 0;
  const next = nextCronTime(row.expr, row.now);
  if (!next) {
    await work.tx.query("delete from engine.cron where fn_id = $1 and expr = $2", [row.fn_id, row.expr]);
    return;
  }
  await work.tx.query("update engine.cron set next_at = $3, set_at = now() where fn_id = $1 and expr = $2", [
    row.fn_id,
    row.expr,
    new Date(next.getTime() + jitterMs),
  ]);
}
