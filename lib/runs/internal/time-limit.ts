import { second } from "@/lib/core/clock";

type Timed = { startedAt: Date | null; waitedMs: number; settings: { limits: { maxDurationSeconds: number } } };

/** What the run has of its time, in milliseconds; not positive when it is used up. Waiting for people does not count. */
export function timeLeftMs(run: Timed, at: Date): number {
  return run.settings.limits.maxDurationSeconds * second - workedMs(run, at);
}

/** The facts of a stop by the time limit, in seconds. */
export function timeLimitFacts(run: Timed, at: Date): Record<string, unknown> {
  const max = run.settings.limits.maxDurationSeconds;
  return { limit: "maxDurationSeconds", max, spent: Math.round(workedMs(run, at) / second) };
}

function workedMs(run: Timed, at: Date): number {
  return run.startedAt === null ? 0 : at.getTime() - run.startedAt.getTime() - run.waitedMs;
}

/** How long a run waited for people: the time that its approvals were open, in milliseconds. */
export function waitedMs(approvals: readonly { createdAt: Date; decidedAt: Date | null }[], at: Date): number {
  return approvals.reduce(
    (sum, { createdAt, decidedAt }) => sum + Math.max(0, (decidedAt ?? at).getTime() - createdAt.getTime()),
    0,
  );
}
