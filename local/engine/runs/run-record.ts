import type { Tx } from "../store/database.ts";
import type { RunState } from "./reduce-answer.ts";
import type { Work } from "./work.ts";

/** A run as it stands under its lock. */
export type RunRecord = {
  id: string;
  fnId: string;
  /** The app that its calls go to. From the database: an engine that stands by may not know the function yet. */
  appId: string;
  status: string;
  ended: boolean;
  started: boolean;
  eventName: string;
  eventId: string;
  correlationId: string | null;
  parentWaitId: string | null;
  buckets: string[];
  stepCount: number;
  stateBytes: number;
  discoveries: number;
  state: RunState;
};

type Row = {
  id: string;
  fn_id: string;
  app_id: string;
  status: string;
  ended: boolean;
  started: boolean;
  event_name: string;
  event_id: string;
  correlation_id: string | null;
  parent_wait_id: string | null;
  buckets: string[];
  step_count: number;
  state_bytes: string;
  discoveries: number;
  open_steps: string[];
  pending_steps: string[];
  rediscover: boolean;
  empty_answers: number;
  req_version: number;
};

/**
 * Locks a run until the end of the transaction and reads it. Every transition of a run starts here, so they happen
 * one after the other. Within one transaction it gives the same record each time: the end of a run can reach, by way of
 * those that it answers or replaces, the very run that the transaction began with. `null` when there is no such run.
 */
export async function lockRun({ tx, locked }: Work, runId: string): Promise<RunRecord | null> {
  const known = locked.get(runId);
  if (known) return known;
  const { rows } = await tx.query<Row>({
    name: "lock-run",
    text: `select id, fn_id, (select app_id from engine.fn f where f.id = fn_id) as app_id, status,
             ended_at is not null as ended, started_at is not null as started, event_name, event_id,
             correlation_id, parent_wait_id, buckets, step_count, state_bytes, discoveries, open_steps, pending_steps,
             rediscover, empty_answers, req_version
           from engine.run where id = $1 for no key update`,
    values: [runId],
  });
  const row = rows[0];
  if (!row) return null;
  const run = readRow(row);
  locked.set(runId, run);
  return run;
}

function readRow(row: Row): RunRecord {
  return {
    id: row.id,
    fnId: row.fn_id,
    appId: row.app_id,
    status: row.status,
    ended: row.ended,
    started: row.started,
    eventName: row.event_name,
    eventId: row.event_id,
    correlationId: row.correlation_id,
    parentWaitId: row.parent_wait_id,
    buckets: row.buckets,
    stepCount: row.step_count,
    stateBytes: Number(row.state_bytes),
    discoveries: row.discoveries,
    state: {
      open: row.open_steps,
      pending: row.pending_steps,
      rediscover: row.rediscover,
      emptyAnswers: row.empty_answers,
      reqVersion: row.req_version,
    },
  };
}

/** Writes back what a transition changed in the run's own row. */
export async function storeRunState(tx: Tx, run: RunRecord): Promise<void> {
  await tx.query({
    name: "store-run-state",
    text: `update engine.run set open_steps = $2, pending_steps = $3, rediscover = $4, empty_answers = $5, req_version = $6,
             step_count = $7, state_bytes = $8, discoveries = $9
           where id = $1`,
    values: [
      run.id,
      run.state.open,
      run.state.pending,
      run.state.rediscover,
      run.state.emptyAnswers,
      run.state.reqVersion,
      run.stepCount,
      run.stateBytes,
      run.discoveries,
    ],
  });
}
