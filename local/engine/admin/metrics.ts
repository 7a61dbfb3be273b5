import type { Database } from "../store/database.ts";

const bucketsMs = [5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000, 300_000];

type EngineState = { leading: boolean; inFlight: number; apps: { url: string; up: boolean; synced: boolean }[] };

/** Counts what this process did since it started, and renders it with the state of the queue in Prometheus' text format. */
export class EngineMetrics {
  #events = 0;
  readonly #calls = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #durations = new Array<number>(bucketsMs.length + 1).fill(0);
  #durationSumMs = 0;

  countEvents(count: number): void {
    this.#events += count;
  }

  countEnd(end: { fnId: string; status: string }): void {
    const key = `function="${labelValue(end.fnId)}",status="${end.status}"`;
    this.#ends.set(key, (this.#ends.get(key) ?? 0) + 1);
  }

  countCall(call: { fnId: string; kind: string }, result: string, durationMs: number): void {
    const key = `function="${labelValue(call.fnId)}",kind="${call.kind}",result="${result}"`;
    this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
    const index = bucketsMs.findIndex((limit) => durationMs <= limit);
    const slot = index === -1 ? bucketsMs.length : index;
    this.#durations[slot] = (this.#durations[slot] ?? 0) + 1;
    this.#durationSumMs += durationMs;
  }

  async render(database: Database, state: EngineState): Promise<string> {
    const counts = await readCounts(database);
    const lines: string[] = [];
    const metric = (name: string, type: string, help: string, samples: [string, number][]) => {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
      for (const [suffix, value] of samples) lines.push(`${name}${suffix} ${value}`);
    };
    metric("engine_events_received_total", "counter", "Events accepted by this process.", [["", this.#events]]);
    metric(
      "engine_calls_total",
      "counter",
      "Calls to the app by function, kind and outcome.",
      [...this.#calls].map(([labels, value]) => [`{${labels}}`, value]),
    );
    metric(
      "engine_runs_ended_total",
      "counter",
      "Runs that ended, by function and status.",
      [...this.#ends].map(([labels, value]) => [`{${labels}}`, value]),
    );
    metric("engine_call_duration_seconds", "histogram", "Time from claim to commit.", this.#histogram());
    metric("engine_leading", "gauge", "1 when this process does the work.", [["", Number(state.leading)]]);
    metric("engine_calls_in_flight", "gauge", "Calls being answered.", [["", state.inFlight]]);
    metric("engine_runs", "gauge", "Runs that have not ended.", [
      ['{status="queued"}', counts.queued],
      ['{status="running"}', counts.running],
    ]);
    metric("engine_jobs_due", "gauge", "Calls that are due and not yet made.", [["", counts.jobsDue]]);
    metric("engine_oldest_due_seconds", "gauge", "How long the oldest due call has waited.", [
      ["", counts.oldestDueSeconds],
    ]);
    metric("engine_outbox_events", "gauge", "Events not yet routed.", [["", counts.unroutedEvents]]);
    metric("engine_timers", "gauge", "Sleeps and timeouts that are set.", [["", counts.timers]]);
    metric("engine_waits", "gauge", "Waits for events, signals and invoked runs.", [["", counts.waits]]);
    metric(
      "engine_app_up",
      "gauge",
      "1 when the app answers and its functions are known.",
      state.apps.map((app) => [`{url="${labelValue(app.url)}"}`, Number(app.up && app.synced)]),
    );
    metric("engine_slots_used", "gauge", "Concurrency slots taken.", [["", counts.slots]]);
    return `${lines.join("\n")}\n`;
  }

  #histogram(): [string, number][] {
    let total = 0;
    const samples: [string, number][] = bucketsMs.map((limit, index) => {
      total += this.#durations[index] ?? 0;
      return [`_bucket{le="${limit / 1_000}"}`, total];
    });
    total += this.#durations[bucketsMs.length] ?? 0;
    return [...samples, ['_bucket{le="+Inf"}', total], ["_sum", this.#durationSumMs / 1_000], ["_count", total]];
  }
}

/** Escaped as the text format asks. */
function labelValue(text: string): string {
  return text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
}

export type EngineCounts = {
  queued: number;
  running: number;
  jobsDue: number;
  oldestDueSeconds: number;
  timers: number;
  leased: number;
  waits: number;
  unroutedEvents: number;
  slots: number;
};

/** The depth of every queue, read from partial indexes: cheap however many ended runs are stored. */
export async function readCounts(database: Database): Promise<EngineCounts> {
  const { rows } = await database.pool.query<EngineCounts>(
    `select
       (select count(*)::int from engine.run where ended_at is null and started_at is null) as "queued",
       (select count(*)::int from engine.run where ended_at is null and started_at is not null) as "running",
       (select count(*)::int from engine.job where state = 'ready' and kind in ('discover', 'plan') and due_at <= now()) as "jobsDue",
       (select coalesce(extract(epoch from now() - min(greatest(due_at, created_at))), 0)::float8 from engine.job
         where state = 'ready' and kind in ('discover', 'plan') and due_at <= now()) as "oldestDueSeconds",
       (select count(*)::int from engine.job where state = 'ready' and kind not in ('discover', 'plan')) as "timers",
       (select count(*)::int from engine.job where state = 'leased') as "leased",
       (select count(*)::int from engine.wait) as "waits",
       (select count(*)::int from engine.event where routed_at is null) as "unroutedEvents",
       (select count(*)::int from engine.slot where lease_until > now()) as "slots"`,
  );
  const counts = rows[0];
  if (!counts) throw new Error("the database returned no counts");
  return counts;
}
