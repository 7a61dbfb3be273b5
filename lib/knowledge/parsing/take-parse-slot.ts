const SLOTS = 2;

let taken = 0;
const waiting: Array<() => void> = [];

/**
 * Waits until fewer than two documents are being read in this process, then answers a function that gives the slot back
 * (once; later calls do nothing). Waiters are served in order; an aborted waiter leaves the line.
 */
export async function takeParseSlot(signal?: AbortSignal): Promise<() => void> {
  if (taken < SLOTS) taken += 1;
  else await waitInLine(signal);
  let isReleased = false;
  return () => {
    if (isReleased) return;
    isReleased = true;
    // The slot goes straight to the next in line, so that a newcomer cannot take it in between.
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  };
}

function waitInLine(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      const index = waiting.indexOf(turn);
      if (index !== -1) waiting.splice(index, 1);
      reject(signal?.reason);
    };
    const turn = (): void => {
      signal?.removeEventListener("abort", leave);
      resolve();
    };
    waiting.push(turn);
    signal?.addEventListener("abort", leave, { once: true });
  });
}
