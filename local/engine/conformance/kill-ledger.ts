import { readFileSync } from "node:fs";
import type pg from "pg";
import type { LedgerEntry } from "./kill-plan.ts";

export type Finding = { name: string; problems: string[] };
export type LedgerReport = { findings: Finding[]; runs: number; executions: number; steps: number };

type RunRow = {
  id: string;
  fn: string;
  status: string;
  event: string;
  result: string | null;
  error: string | null;
  parent: string | null;
};
type StepRow = { run_id: string; name: string; val: string; saved_ms: number };

const parents = ["with-parent", "without-parent"];

/**
 * Compares what the app wrote down with what the engine kept, once all is quiet: nothing that was accepted is lost, nothing
 * began or ended twice, and no step ran again whose result was kept.
 */
export async function checkLedger(
  pool: pg.Pool,
  ledgerFile: string,
  accepted: readonly string[],
): Promise<LedgerReport> {
  const entries = readFileSync(ledgerFile, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LedgerEntry);
  const { rows: runs } = await pool.query<RunRow>(
    "select id, fn_id as fn, status, event, result, error, parent_wait_id as parent from engine.run order by id",
  );
  const { rows: steps } = await pool.query<StepRow>(
    `select run_id, name, val, (extract(epoch from saved_at) * 1000)::float8 as saved_ms from engine.step where op = 'StepRun'`,
  );
  const findings: Finding[] = [
    { name: "each accepted event has one run of each function", problems: countRuns(runs, accepted) },
    {
      name: "every run completed",
      problems: runs.flatMap((run) =>
        run.status === "completed" ? [] : [`${run.fn} ${run.id}: ${run.status} ${run.error ?? ""}`],
      ),
    },
    { name: "every run ended once", problems: await countEnds(pool, runs) },
    { name: "every invocation has one run", problems: countChildren(runs) },
    { name: "every run returned what was kept of its steps", problems: compareResults(runs, steps) },
    { name: "every kept result was produced by a step's body", problems: compareValues(steps, entries) },
    { name: "no step ran again after its result was kept", problems: findRepeats(steps, entries) },
    { name: "nothing is left over", problems: await findRemains(pool) },
  ];
  return { findings, runs: runs.length, executions: entries.length, steps: steps.length };
}

function countRuns(runs: RunRow[], accepted: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const run of runs) {
    if (!parents.includes(run.fn)) continue;
    const key = `${run.fn} ${(JSON.parse(run.event) as { data: { key: string } }).data.key}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const expected = accepted.flatMap((key) => parents.map((fn) => `${fn} ${key}`));
  return expected.flatMap((key) => (counts.get(key) === 1 ? [] : [`${key}: ${counts.get(key) ?? 0} runs`]));
}

async function countEnds(pool: pg.Pool, runs: RunRow[]): Promise<string[]> {
  const { rows } = await pool.query<{ body: string }>(
    "select body from engine.event where name = 'inngest/function.finished'",
  );
  const ends = new Map<string, number>();
  for (const { body } of rows) {
    const id = (JSON.parse(body) as { data: { run_id: string } }).data.run_id;
    ends.set(id, (ends.get(id) ?? 0) + 1);
  }
  return runs.flatMap(({ id }) => (ends.get(id) === 1 ? [] : [`${id} ended ${ends.get(id) ?? 0} times`]));
}

function countChildren(runs: RunRow[]): string[] {
  const children = new Map<string, number>();
  for (const { parent } of runs) {
    const id = parent?.replace(/:.*$/, "");
    if (id) children.set(id, (children.get(id) ?? 0) + 1);
  }
  return runs.flatMap(({ id, fn }) =>
    !parents.includes(fn) || children.get(id) === 1 ? [] : [`${id} invoked ${children.get(id) ?? 0} runs`],
  );
}

function compareResults(runs: RunRow[], steps: StepRow[]): string[] {
  const kept = new Map<string, Set<string>>();
  for (const step of steps) {
    const values = kept.get(step.run_id) ?? new Set();
    kept.set(step.run_id, values.add((JSON.parse(step.val) as { data: string }).data));
  }
  return runs.flatMap(({ id, result, fn }) => {
    const returned = (JSON.parse(result ?? "[]") as unknown[]).filter((value) => typeof value === "string");
    const values = kept.get(id) ?? new Set();
    const isSame = returned.length === values.size && returned.every((value) => values.has(value));
    const expected = parents.includes(fn) ? 7 : 2;
    return isSame && values.size === expected
      ? []
      : [`${id} returned ${returned.length} values and kept ${values.size}`];
  });
}

function compareValues(steps: StepRow[], entries: LedgerEntry[]): string[] {
  const produced = new Set(entries.map(({ runId, step, value }) => `${runId} ${step} ${value}`));
  return steps.flatMap(({ run_id, name, val }) => {
    const { data } = JSON.parse(val) as { data: string };
    return produced.has(`${run_id} ${name} ${data}`) ? [] : [`${run_id} ${name}`];
  });
}

/** A call that the app received before may still run a step whose result another call has stored; one received after may not. */
function findRepeats(steps: StepRow[], entries: LedgerEntry[]): string[] {
  const savedAt = new Map(steps.map((step) => [`${step.run_id} ${step.name}`, step.saved_ms]));
  return entries.flatMap(({ runId, step, receivedAt }) => {
    const saved = savedAt.get(`${runId} ${step}`);
    return saved !== undefined && receivedAt > saved
      ? [`${runId} ${step}: ${Math.round(receivedAt - saved)} ms later`]
      : [];
  });
}

async function findRemains(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ what: string; count: number }>(
    `select 'live jobs' as what, count(*)::int as count from engine.job where state <> 'done'
     union all select 'slots', count(*)::int from engine.slot
     union all select 'waits', count(*)::int from engine.wait
     union all select 'events to route', count(*)::int from engine.event where routed_at is null`,
  );
  return rows.flatMap(({ what, count }) => (count === 0 ? [] : [`${count} ${what}`]));
}
