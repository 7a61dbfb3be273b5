import type { FunctionRegistry } from "../functions/function-registry.ts";
import type { Database, Tx } from "../store/database.ts";

/** The parts of the scheduler that a committed change may give something to do. */
export type Wakeable = "calls" | "events" | "timers";

/** One transaction and what it needs: the functions, and a note of whom to wake once it is committed. */
export type Work = { tx: Tx; registry: FunctionRegistry; wake: Set<Wakeable> };

/** Runs a state change in one transaction and wakes the scheduler after the commit. Nothing but SQL may happen inside. */
export type Commit = <T>(change: (work: Work) => Promise<T>) => Promise<T>;

/** Builds the `Commit` of an engine. */
export function createCommit(
  database: Database,
  registry: FunctionRegistry,
  wake: (parts: ReadonlySet<Wakeable>) => void,
): Commit {
  return async (change) => {
    const woken = new Set<Wakeable>();
    const result = await database.transaction((tx) => change({ tx, registry, wake: woken }));
    if (woken.size > 0) wake(woken);
    return result;
  };
}
