import { cn } from "@/components/ui/cn";
import {
  controlStatuses,
  controlStatusLabels,
  type ControlStatus,
  type FrameworkSummaryDto,
} from "@/lib/compliance/schema";

const fills: Record<ControlStatus, string> = {
  supported: "bg-allowed",
  partial: "bg-masked",
  watched: "bg-waiting",
  open: "bg-border",
};

/** How the controls of a framework are spread over the statuses, as a bar with the figures below. */
export function StatusBar({ controls }: { controls: FrameworkSummaryDto["controls"] }) {
  const total = controlStatuses.reduce((sum, status) => sum + controls[status], 0);
  const shown = controlStatuses.filter((status) => controls[status] > 0);
  return (
    <div className="grid gap-1.5">
      <div aria-hidden className="flex h-1.5 overflow-hidden rounded-full bg-border">
        {shown.map((status) => (
          <div
            key={status}
            className={cn("h-full", fills[status])}
            style={{ width: `${(100 * controls[status]) / total}%` }}
          />
        ))}
      </div>
      <p className="text-13 text-muted-foreground tabular-nums">
        {shown.map((status) => `${controls[status]} ${controlStatusLabels[status].toLowerCase()}`).join(" · ")}
      </p>
    </div>
  );
}
