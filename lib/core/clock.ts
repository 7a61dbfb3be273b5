/** The one source of time for use cases, so that tests can move it. */
export type Clock = { now(): Date };

const systemClock: Clock = { now: () => new Date() };
let current: Clock = systemClock;

/** The present instant according to the installed clock. */
export function now(): Date {
  return current.now();
}

/** Replaces the clock (tests only); returns a function that restores the previous one. */
export function installClock(clock: Clock): () => void {
  const previous = current;
  current = clock;
  return () => {
    current = previous;
  };
}

/** A clock that stands still until moved. */
export class FakeClock implements Clock {
  #instant: number;

  constructor(start: Date | string) {
    this.#instant = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#instant);
  }

  advance(milliseconds: number): void {
    this.#instant += milliseconds;
  }
}

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The instant `milliseconds` after now. */
export function inFuture(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds);
}
