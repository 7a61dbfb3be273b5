import { routeNextEvent } from "../events/route-event.ts";
import { releaseBatches } from "../flow/batch-events.ts";
import { releaseDebounced } from "../flow/debounce-event.ts";
import { fireDueCrons } from "../functions/fire-crons.ts";
import type { CallLease } from "../runs/commit-answer.ts";
import type { Wakeable } from "../runs/work.ts";
import { describeError, type Log } from "../write-log.ts";
import { claimFreeJobs, claimLimitedJobs } from "./claim-jobs.ts";
import { fireDueTimers } from "./fire-timers.ts";
import { expireLeases, releaseLease, renewLeases, takeOverLeases } from "./leases.ts";
import { Pump } from "./pump.ts";
import { type CallContext, type CallOutcome, runCall } from "./run-call.ts";
import type { Database } from "../store/database.ts";
import { repairStuckRuns } from "./repair-runs.ts";
import { sweepOld } from "./sweep-old.ts";

export type SchedulerOptions = {
  calls: CallContext;
  owner: string;
  workers: number;
  leaseMs: number;
  /** Whether the functions are known: an event that is routed before would start nothing. */
  canRoute: () => boolean;
  /** The apps that can be called right now. */
  reachableApps: () => string[];
  onCall: (lease: CallLease, outcome: CallOutcome | null, durationMs: number) => void;
  random: () => number;
  log: Log;
};

const tickMs = 200;
const slowTickMs = 1_000;
const sweepMs = 600_000;

/** The engine's heart: four pumps (events, timers, calls, everything periodic) and the calls in flight. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #inFlight = new Map<string, { lease: CallLease; done: Promise<void> }>();
  readonly #abort = new AbortController();
  readonly #pumps: Record<Wakeable | "periodic", Pump>;
  #heartbeat: NodeJS.Timeout | undefined;
  #limitedAt = 0;
  #sweptAt = 0;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    const failed = (part: string) => (error: unknown) =>
      options.log("error", "pass failed", { part, error: describeError(error) });
    this.#pumps = {
      events: new Pump(slowTickMs, () => this.#route(), failed("events")),
      timers: new Pump(tickMs, () => this.#fireTimers(), failed("timers")),
      calls: new Pump(tickMs, (woken) => this.#dispatch(woken), failed("calls")),
      periodic: new Pump(slowTickMs, () => this.#periodic(), failed("periodic")),
    };
  }

  get inFlight(): number {
    return this.#inFlight.size;
  }

  async start(): Promise<void> {
    const { calls, owner, leaseMs, log } = this.#options;
    const freed = await calls.commit((work) => takeOverLeases(work, owner));
    if (freed > 0) log("info", "took over jobs of an engine that is gone", { jobs: freed });
    this.#heartbeat = setInterval(() => {
      const leases = [...this.#inFlight.values()].map((entry) => entry.lease);
      renewLeases(calls.database, owner, leases, leaseMs).catch((error: unknown) => {
        log("error", "leases not renewed", { error: describeError(error) });
      });
    }, leaseMs / 3);
    for (const pump of Object.values(this.#pumps)) pump.start();
  }

  wake(parts: Iterable<Wakeable>): void {
    for (const part of parts) this.#pumps[part].wake();
  }

  /**
   * Stops claiming, gives calls in flight `drainMs` to be answered, then hands the rest back without counting an attempt.
   */
  async stop(drainMs: number): Promise<void> {
    await Promise.all(Object.values(this.#pumps).map((pump) => pump.stop()));
    if (this.#inFlight.size > 0) {
      const timer = setTimeout(() => this.#abort.abort(), drainMs);
      await Promise.all([...this.#inFlight.values()].map((entry) => entry.done));
      clearTimeout(timer);
    }
    clearInterval(this.#heartbeat);
  }

  #failure(what: string): (id: string, error: unknown) => void {
    return (id, error) => this.#options.log("error", `${what} put off`, { id, error: describeError(error) });
  }

  async #route(): Promise<boolean> {
    if (!this.#options.canRoute()) return false;
    return this.#options.calls.commit((work) => routeNextEvent(work, this.#failure("event")));
  }

  async #fireTimers(): Promise<boolean> {
    const { database, commit } = this.#options.calls;
    return (await fireDueTimers(database, commit, this.#failure("timer"))) > 0;
  }

  async #dispatch(woken: boolean): Promise<boolean> {
    const { calls, owner, workers, leaseMs, reachableApps } = this.#options;
    const appIds = reachableApps();
    const free = () => workers - this.#inFlight.size;
    if (appIds.length === 0 || free() <= 0) return false;
    const request = () => ({ owner, free: free(), leaseMs, appIds });
    let claimed = 0;
    // Jobs that only wait for a slot cannot have become free without a wake-up, so they are looked at less often.
    if ((woken && calls.registry.hasLimits) || Date.now() - this.#limitedAt > slowTickMs) {
      this.#limitedAt = Date.now();
      claimed += this.#launch(await calls.commit((work) => claimLimitedJobs(work, request())));
    }
    if (free() > 0) claimed += this.#launch(await claimFreeJobs(calls.database, request()));
    return claimed > 0 && free() > 0;
  }

  #launch(leases: CallLease[]): number {
    for (const lease of leases) {
      // A retry may be claimed before this call has left the list, so the claim's number is part of the key.
      const key = `${lease.id}#${lease.gen}`;
      const done = this.#call(lease).finally(() => {
        this.#inFlight.delete(key);
        this.#pumps.calls.wake();
      });
      this.#inFlight.set(key, { lease, done });
    }
    return leases.length;
  }

  async #call(lease: CallLease): Promise<void> {
    const { calls, onCall, log } = this.#options;
    const startedAt = performance.now();
    let outcome: CallOutcome | null = null;
    try {
      outcome = await runCall(calls, lease, this.#abort.signal);
    } catch (error) {
      // Most likely the database: the answer is lost, and the step runs again.
      log("error", "call not committed", { run: lease.runId, job: lease.id, error: describeError(error) });
      await calls.commit((work) => releaseLease(work, lease, 1_000)).catch(() => undefined);
    }
    onCall(lease, outcome, performance.now() - startedAt);
  }

  async #periodic(): Promise<boolean> {
    const { calls, random, log } = this.#options;
    const due = await findPeriodicWork(calls.database);
    if (due.leases) await calls.commit(expireLeases);
    let taken = 0;
    if (due.crons) taken += await calls.commit((work) => fireDueCrons(work, random, this.#failure("schedule")));
    if (due.debounces) taken += await calls.commit(releaseDebounced);
    if (due.batches) taken += await calls.commit(releaseBatches);
    if (Date.now() - this.#sweptAt > sweepMs) {
      this.#sweptAt = Date.now();
      const repaired = await calls.commit(repairStuckRuns);
      if (repaired.length > 0) log("error", "runs had nothing left to move them", { runs: repaired });
      log("debug", "swept", await sweepOld(calls.database));
    }
    return taken > 0;
  }
}

/** One cheap question instead of four transactions: an idle engine asks it every second. */
async function findPeriodicWork(
  database: Database,
): Promise<{ leases: boolean; crons: boolean; debounces: boolean; batches: boolean }> {
  const { rows } = await database.pool.query<{
    leases: boolean;
    crons: boolean;
    debounces: boolean;
    batches: boolean;
  }>({
    name: "periodic-work",
    text: `select
      exists (select 1 from engine.job where state = 'leased' and lease_until < now())
        or exists (select 1 from engine.slot where lease_until < now()) as leases,
      exists (select 1 from engine.cron where next_at <= now()) as crons,
      exists (select 1 from engine.debounce where due_at <= now()) as debounces,
      exists (select 1 from engine.batch where due_at <= now()) as batches`,
  });
  return rows[0] ?? { leases: false, crons: false, debounces: false, batches: false };
}
