import { Ban, CircleStop, CircleX } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { StopFacts } from "./stop-facts";

const looks: Record<string, { icon: typeof Ban; classes: string }> = {
  failed: { icon: CircleX, classes: "text-denied" },
  cancelled: { icon: Ban, classes: "text-muted-foreground" },
};

/** Why the run ended early: which limit, what was spent, who can lift it. */
export function StopNotice({ stop, status }: { stop: StopFacts; status: string }) {
  const { icon: Icon, classes } = looks[status] ?? { icon: CircleStop, classes: "text-masked" };
  return (
    <div role="status" className="grid gap-3 rounded-lg border bg-surface px-3.5 py-3">
      <p className="flex items-start gap-2 font-medium">
        <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", classes)} />
        {stop.sentence}
      </p>
      {stop.message ? <p className="text-13 break-words text-muted-foreground">{stop.message}</p> : null}
      {stop.facts.length > 0 ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-13">
          {stop.facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-muted-foreground">{label}</dt>
              <dd className="break-words tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
