import type { CallLease } from "../runs/commit-answer.ts";
import type { Database } from "../store/database.ts";
import { describeError, type Log } from "../write-log.ts";
import { renewLeases } from "./leases.ts";

type CallsInFlightOptions = { database: Database; owner: string; leaseMs: number; log: Log };

/**
 * The calls that this process is making. They belong to the process and not to one term as leader: when the connection
 * that holds the leadership breaks, they go on, and are still there when it is regained. Their leases are renewed three
 * times as often as they expire.
 */
export class CallsInFlight {
  readonly #calls = new Set<{ lease: CallLease; done: Promise<void> }>();
  readonly #abort = new AbortController();
  readonly #options: CallsInFlightOptions;
  #heartbeat: NodeJS.Timeout | undefined;
  #isDraining = false;

  constructor(options: CallsInFlightOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#calls.size;
  }

  /** Aborted when the calls are to be given up. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  leases(): CallLease[] {
    return [...this.#calls].map(({ lease }) => lease);
  }

  startHeartbeat(): void {
    this.#heartbeat = setInterval(() => {
      this.renew().catch((error: unknown) => {
        this.#options.log("error", "leases not renewed", { error: describeError(error) });
      });
    }, this.#options.leaseMs / 3);
  }

  async renew(): Promise<void> {
    const { database, owner, leaseMs } = this.#options;
    await renewLeases(database, owner, this.leases(), leaseMs);
  }

  /** `call` is told how to say that it goes on with the next call of its run, under another lease. */
  add(lease: CallLease, call: (goOn: (next: CallLease) => void) => Promise<void>, onDone: () => void): void {
    const entry = { lease, done: Promise.resolve() };
    this.#calls.add(entry);
    entry.done = call((next) => {
      entry.lease = next;
    }).finally(() => {
      this.#calls.delete(entry);
      onDone();
    });
  }

  /** Says that the engine is stopping, and likely the app with it: a call that breaks off from now on counts no attempt. */
  beginDrain(): void {
    this.#isDraining = true;
  }

  /** Gives the calls `drainMs` to be answered and hands the rest back, without counting an attempt. Nothing may be added any more. */
  async drain(drainMs: number): Promise<void> {
    this.beginDrain();
    const timer = setTimeout(() => this.#abort.abort(), drainMs);
    while (this.#calls.size > 0) await Promise.all([...this.#calls].map(({ done }) => done));
    clearTimeout(timer);
    clearInterval(this.#heartbeat);
  }
}
