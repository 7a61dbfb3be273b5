/** When the app kills, by itself or another: it knows these moments exactly. */
export const appPhases = ["received", "body-start", "body-end", "answered", "ending"] as const;
export type AppPhase = (typeof appPhases)[number];

/**
 * Every moment at which something is killed: an event was just accepted; the app got a call; a step's body begins; it has
 * run and is not reported; the answer was given and is being stored; the function has returned; a timer is due; an event
 * just woke a run; a run waits for one that it invoked; the victim has only just been started again.
 */
export const phases = ["accepted", ...appPhases, "timer", "waking", "invoking", "restarting"] as const;
export type Phase = (typeof phases)[number];

export const victims = ["engine", "app", "database"] as const;
export type Victim = (typeof victims)[number];

/** Told to the app: kill this process when you next come to this phase. */
export type KillOrder = { phase: AppPhase; pid: number; delayMs: number };

/** One execution of a step's body, as the app wrote it down. Instants are milliseconds since 1970. */
export type LedgerEntry = { runId: string; step: string; value: string; receivedAt: number };

export type PlannedKill = { phase: Phase; victim: Victim };

/** `count` kills: every victim at every phase in turn, each round in another order that `random` decides. */
export function* planKills(count: number, random: () => number): Generator<PlannedKill> {
  const all = phases.flatMap((phase) => victims.map((victim) => ({ phase, victim })));
  for (let done = 0; done < count;) {
    const round = all.map((kill) => ({ kill, order: random() })).sort((left, right) => left.order - right.order);
    for (const { kill } of round.slice(0, count - done)) yield kill;
    done += round.length;
  }
}
