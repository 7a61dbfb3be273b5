import { formatDuration } from "@/components/patterns/duration-format";
import { StatCard } from "@/components/patterns/stat-card";
import type { EngineHealth } from "@/lib/operator/schema";

const number = new Intl.NumberFormat("en");

/** The engine in eight figures. Depths are unknown while its database is. */
export function EngineFigures({ health }: { health: EngineHealth }) {
  const { counts } = health;
  const show = (value: number | undefined) => (value === undefined ? "–" : number.format(value));
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <StatCard
        label="This engine"
        value={!counts ? "No database" : health.leading ? "Leading" : "Standing by"}
        detail={`${number.format(health.inFlight)} ${health.inFlight === 1 ? "call" : "calls"} in flight`}
      />
      <StatCard
        label="Calls due"
        value={show(counts?.jobsDue)}
        detail={
          counts && counts.jobsDue > 0
            ? `the oldest for ${formatDuration(Math.max(0, counts.oldestDueSeconds) * 1_000)}`
            : "nothing waits"
        }
      />
      <StatCard
        label="Jobs running"
        value={show(counts?.running)}
        detail="sleeping and waiting ones too"
        href="/operator/jobs?status=running"
      />
      <StatCard
        label="Jobs queued"
        value={show(counts?.queued)}
        detail="not started yet"
        href="/operator/jobs?status=queued"
      />
      <StatCard label="Slots in use" value={show(counts?.slots)} detail="of functions with a limit" />
      <StatCard label="Waits" value={show(counts?.waits)} detail={`${show(counts?.timers)} timers set`} />
      <StatCard
        label="Events to route"
        value={show(counts?.unroutedEvents)}
        detail="accepted, not yet looked at"
        href="/operator/events"
      />
      <StatCard
        label="Functions"
        value={show(health.functions)}
        detail="registered by the application"
        href="/operator/functions"
      />
    </div>
  );
}
