import { Alert } from "@/components/ui/alert";
import { formatDuration } from "@/components/patterns/duration-format";
import type { EngineHealth } from "@/lib/operator/schema";

/** A due call that nobody takes for this long means that the engine cannot keep up or cannot reach the app. */
const lateSeconds = 30;

/** What needs somebody's attention, or that nothing does. */
export function EngineNotices({ health }: { health: EngineHealth }) {
  if (!health.counts) {
    return (
      <Alert tone="error" title="The engine cannot reach its database">
        Nothing is started until it can; nothing that was accepted is lost. Check the database and its address.
      </Alert>
    );
  }
  const down = health.apps.filter((app) => !app.up || !app.synced);
  const { oldestDueSeconds, jobsDue } = health.counts;
  const isLate = jobsDue > 0 && oldestDueSeconds > lateSeconds;
  if (health.leading && down.length === 0 && !isLate) {
    return <Alert tone="success" title="The engine leads and keeps up" />;
  }
  return (
    <div className="grid gap-2">
      {health.leading ? null : (
        <Alert tone="info" title="This engine stands by">
          Another engine on the same database does the work. This one accepts events and takes over when the other goes.
        </Alert>
      )}
      {down.length > 0 ? (
        <Alert tone="warning" title="The engine cannot call the application">
          Jobs wait and no attempt is counted. They go on as soon as the application answers its next sync; the reason
          is in the list of applications below.
        </Alert>
      ) : null}
      {isLate ? (
        <Alert tone="warning" title={`The oldest due call has waited ${formatDuration(oldestDueSeconds * 1_000)}`}>
          Either there is more work than the engine may do at once (ENGINE_WORKERS and the functions’ own limits), or
          the application does not answer.
        </Alert>
      ) : null}
    </div>
  );
}
