type Timed = { createdAt: string; startedAt: string | null; finishedAt: string | null };

/** Milliseconds from start to end, waiting included; null while it runs and for a run that never started. */
export function runDurationMs({ startedAt, finishedAt }: Timed): number | null {
  if (startedAt === null || finishedAt === null) return null;
  return new Date(finishedAt).getTime() - new Date(startedAt).getTime();
}
