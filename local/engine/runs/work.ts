import type { FunctionRegistry } from "../functions/function-registry.ts";
import type { Database, Tx } from "../store/database.ts";
import type { RunRecord } from "./run-record.ts";

/** The parts of the scheduler that a committed change may give something to do. */
export type Wakeable = "calls" | "events" | "timers";

/** That a run has ended, for log and metrics. */
export type RunEnd = { fnId: string; runId: string; status: string; error: string | null };

/**
 * One transaction and what it needs: the functions, a note of whom to wake once it is committed, one of the runs that end in
 * it, and the runs that it has locked.
 */
export type Work = {
  tx: Tx;
  registry: FunctionRegistry;
  wake: Set<Wakeable>;
  ends: RunEnd[];
  locked: Map<string, RunRecord>;
};

/** Runs a state change in one transaction and wakes the scheduler after the commit. Nothing but SQL may happen inside. */
export type Commit = <T>(change: (work: Work) => Promise<T>) => Promise<T>;

/** Builds the `Commit` of an engine. */
export function createCommit(
  database: Database,
  registry: FunctionRegistry,
  wake: (parts: ReadonlySet<Wakeable>) => void,
  onEnd: (end: RunEnd) => void = () => undefined,
): Commit {
  return async (change) => {
    const noted = { wake: new Set<Wakeable>(), ends: [] as RunEnd[] };
    const result = await database.transaction((tx) => {
      // A transaction that is tried again begins with nothing noted.
      noted.ends = [];
      return change({ tx, registry, ...noted, locked: new Map() });
    });
    if (noted.wake.size > 0) wake(noted.wake);
    noted.ends.forEach(onEnd);
    return result;
  };
}
