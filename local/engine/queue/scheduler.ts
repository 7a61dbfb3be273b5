import { routeNextEvent } from "../events/route-event.ts";
import { releaseBatches } from "../flow/batch-events.ts";
import { releaseDebounced } from "../flow/debounce-event.ts";
import { fireDueCrons } from "../functions/fire-crons.ts";
import { type CallLease, nameCall } from "../runs/commit-answer.ts";
import type { Wakeable } from "../runs/work.ts";
import { describeError, type Log } from "../write-log.ts";
import { claimFreeJobs, claimLimitedJobs } from "./claim-jobs.ts";
import { fireDueTimers } from "./fire-timers.ts";
import type { CallsInFlight } from "./calls-in-flight.ts";
import { expireLeases, releaseLease, takeOverLeases } from "./leases.ts";
import { commitWhenReachable } from "./commit-when-reachable.ts";
import { Pump } from "./pump.ts";
import { type CallContext, type CallOutcome, runCall } from "./run-call.ts";
import type { Database } from "../store/database.ts";
import { repairStuckRuns } from "./repair-runs.ts";
import { sweepOld } from "./sweep-old.ts";

export type SchedulerOptions = {
  calls: Omit<CallContext, "mayGoOn">;
  inFlight: CallsInFlight;
  owner: string;
  workers: number;
  leaseMs: number;
  /** Whether the functions are known: an event that is routed before would start nothing. */
  canRoute: () => boolean;
  /** The apps that can be called right now. */
  reachableApps: () => string[];
  onCall: (lease: CallLease, outcome: CallOutcome | null, durationMs: number) => void;
  /** A call has made room for another one. */
  onFreed: () => void;
  random: () => number;
  log: Log;
};

const tickMs = 200;
const slowTickMs = 1_000;
const sweepMs = 600_000;

/** The engine's heart while it leads: four pumps (events, timers, calls, everything periodic). */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #pumps: Record<Wakeable | "periodic", Pump>;
  #isStopped = false;
  // Of a clock that nobody sets, so that a pass is not put off when the machine's is set back.
  #limitedAt = Number.NEGATIVE_INFINITY;
  #sweptAt = Number.NEGATIVE_INFINITY;

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

  async start(): Promise<void> {
    const { calls, inFlight, owner, log } = this.#options;
    const freed = await calls.commit((work) => takeOverLeases(work, owner, inFlight.leases()));
    if (freed > 0) log("info", "took over jobs of an engine that is gone", { jobs: freed });
    for (const pump of Object.values(this.#pumps)) pump.start();
  }

  wake(parts: Iterable<Wakeable>): void {
    for (const part of parts) this.#pumps[part].wake();
  }

  /** Stops claiming; resolves once nothing more will be added to the calls in flight. They go on. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(Object.values(this.#pumps).map((pump) => pump.stop()));
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
    const { calls, inFlight, owner, workers, leaseMs, reachableApps } = this.#options;
    const appIds = reachableApps();
    const free = () => workers - inFlight.size;
    if (appIds.length === 0 || free() <= 0) return false;
    const request = () => ({ owner, free: free(), leaseMs, appIds });
    let claimed = 0;
    // Jobs that only wait for a slot cannot have become free without a wake-up, so they are looked at less often.
    if ((woken && calls.registry.hasLimits) || performance.now() - this.#limitedAt > slowTickMs) {
      this.#limitedAt = performance.now();
      claimed += this.#launch(await calls.commit((work) => claimLimitedJobs(work, request())));
    }
    if (free() > 0) claimed += this.#launch(await claimFreeJobs(calls.database, request()));
    return claimed > 0 && free() > 0;
  }

  #launch(leases: CallLease[]): number {
    const { inFlight, onFreed } = this.#options;
    for (const lease of leases) inFlight.add(lease, (goOn) => this.#callOn(lease, goOn), onFreed);
    return leases.length;
  }

  /** Makes a call, and those of the same run that follow it without being queued. */
  async #callOn(first: CallLease, goOn: (next: CallLease) => void): Promise<void> {
    let lease: CallLease | null = first;
    while (lease) {
      lease = await this.#call(lease);
      if (lease) goOn(lease);
    }
  }

  async #call(lease: CallLease): Promise<CallLease | null> {
    const { calls, inFlight, onCall, log } = this.#options;
    const startedAt = performance.now();
    let outcome: CallOutcome | null = null;
    try {
      outcome = await runCall({ ...calls, mayGoOn: () => this.#mayGoOn() }, lease, inFlight);
    } catch (error) {
      // The answer is lost, and the step runs again.
      log("error", "call not committed", { ...nameCall(lease), error: describeError(error) });
      await commitWhenReachable(calls.commit, inFlight.signal, (work) => releaseLease(work, lease, 1_000)).catch(
        () => undefined,
      );
    }
    onCall(lease, outcome, performance.now() - startedAt);
    return outcome?.next ?? null;
  }

  /** A run goes on at once unless its place is needed, so that long runs do not hold up those that wait. */
  #mayGoOn(): boolean {
    const { inFlight, workers } = this.#options;
    return !this.#isStopped && !inFlight.isDraining && inFlight.size < workers;
  }

  async #periodic(): Promise<boolean> {
    const { calls, inFlight, random, log } = this.#options;
    const due = await findPeriodicWork(calls.database);
    if (due.leases) {
      // A clock that jumped or a machine that slept makes live leases look old. What is being called here is not lost.
      await inFlight.renew();
      await calls.commit(expireLeases);
    }
    let taken = 0;
    if (due.crons) taken += await calls.commit((work) => fireDueCrons(work, random, this.#failure("schedule")));
    if (due.debounces) taken += await calls.commit(releaseDebounced);
    if (due.batches) taken += await calls.commit(releaseBatches);
    if (performance.now() - this.#sweptAt > sweepMs) {
      this.#sweptAt = performance.now();
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
      exists (select 1 from engine.cron where next_at <= now() or set_at > now()) as crons,
      exists (select 1 from engine.debounce where due_at <= now()) as debounces,
      exists (select 1 from engine.batch where due_at <= now()) as batches`,
  });
  return rows[0] ?? { leases: false, crons: false, debounces: false, batches: false };
}
