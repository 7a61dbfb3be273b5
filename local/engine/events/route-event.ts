import { registeredStamp } from "../functions/function-registry.ts";
import { expressionHolds } from "../expressions/evaluate-expression.ts";
import { matchValueAt } from "../expressions/find-match.ts";
import { canonicalJson, type JsonObject } from "../protocol/json.ts";
import { finishRun } from "../runs/finish-run.ts";
import { resumeStep } from "../runs/resume-step.ts";
import { lockRun } from "../runs/run-record.ts";
import type { Work } from "../runs/work.ts";
import { inSavepoint } from "../store/in-savepoint.ts";
import { startTriggeredRuns } from "./start-runs.ts";

type WaitRow = {
  id: string;
  run_id: string;
  step_id: string | null;
  step_name: string | null;
  kind: "event" | "cancel";
  expr: string | null;
  event: string;
};

/**
 * Takes the oldest event from the outbox and does all that follows from it, in the caller's transaction: resumes what
 * waits for it, cancels what it cancels, starts what it triggers. False when the outbox is empty. An event that fails is put
 * aside for a while (up to ten minutes), never dropped.
 */
export async function routeNextEvent(work: Work, onFailure: (eventId: string, error: Error) => void): Promise<boolean> {
  const { rows } = await work.tx.query<{ id: string; seq: string; name: string; body: string; stamp: string }>({
    name: "next-event",
    text: `select id, seq, name, body, ${registeredStamp} as stamp from engine.event where routed_at is null and route_after <= now()
           order by seq limit 1 for update skip locked`,
  });
  const row = rows[0];
  if (!row) return false;
  // What an app registered counts from the moment it is stored, told or not: an event that is routed by older functions
  // would start nothing, and nobody would look at it again.
  if (row.stamp !== work.registry.stamp) await work.registry.reload(work.tx);
  const event = JSON.parse(row.body) as JsonObject;
  const failure = await inSavepoint(work, async () => {
    await answerWaits(work, event, row.seq);
    await startTriggeredRuns(work, event, row.id, row.seq);
  });
  if (failure) {
    onFailure(row.id, failure);
    await work.tx.query(
      `update engine.event set route_failures = route_failures + 1,
         route_after = now() + make_interval(secs => least(power(2, least(route_failures, 10)), 600)) where id = $1`,
      [row.id],
    );
    return true;
  }
  await work.tx.query({
    name: "event-routed",
    text: "update engine.event set routed_at = clock_timestamp() where id = $1",
    values: [row.id],
  });
  return true;
}

async function answerWaits(work: Work, event: JsonObject, seq: string): Promise<void> {
  for (const wait of await findWaits(work, event, seq)) {
    if (wait.expr !== null) {
      const trigger = JSON.parse(wait.event) as JsonObject;
      if (!expressionHolds(wait.expr, { event: trigger, async: event })) continue;
    }
    const run = await lockRun(work, wait.run_id);
    if (!run || run.ended) continue;
    // The wait's row decides between this event and whatever else could end the wait.
    const claimed = await work.tx.query("delete from engine.wait where id = $1", [wait.id]);
    if (claimed.rowCount !== 1) continue;
    if (wait.kind === "cancel") {
      await finishRun(work, run, { status: "cancelled", reason: `Cancelled by the event ${String(event.name)}.` });
    } else if (wait.step_id) {
      await resumeStep(work, run, {
        id: wait.step_id,
        op: "WaitForEvent",
        name: wait.step_name ?? "",
        val: canonicalJson(event),
        failed: false,
      });
    }
  }
}

async function findWaits(work: Work, event: JsonObject, seq: string): Promise<WaitRow[]> {
  const name = String(event.name);
  const paths = await work.tx.query<{ match_path: string | null }>({
    name: "wait-paths",
    text: "select distinct match_path from engine.wait where event_name = $1",
    values: [name],
  });
  const waits: WaitRow[] = [];
  for (const { match_path: path } of paths.rows) {
    const value = path === null ? null : matchValueAt(path, event);
    if (path !== null && value === null) continue;
    const { rows } = await work.tx.query<WaitRow>({
      name: path === null ? "waits-any" : "waits-matching",
      text: `select w.id, w.run_id, w.step_id, w.step_name, w.kind, w.expr, r.event
             from engine.wait w join engine.run r on r.id = w.run_id
             where w.event_name = $1 and w.after_seq < $2 and (w.expires_at is null or w.expires_at > now())
               and ${path === null ? "w.match_path is null" : "w.match_path = $3 and w.match_value = $4"}`,
      values: path === null ? [name, seq] : [name, seq, path, value],
    });
    waits.push(...rows);
  }
  // Runs are locked in one order everywhere, oldest first, to keep deadlocks rare.
  return waits.sort((left, right) =>
    left.run_id < right.run_id ? -1 : left.run_id > right.run_id ? 1 : left.id < right.id ? -1 : 1,
  );
}
