import { BrainCircuit, CircleDashed, Flag, Hand, Hourglass, Scale, Wrench, type LucideIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Duration } from "./duration";
import { Money } from "./money";
import type { TraceBar } from "./trace-layout";
import { VerdictBadge } from "./verdict-badge";

const kinds: Record<string, { label: string; icon: LucideIcon }> = {
  model: { label: "Model call", icon: BrainCircuit },
  tool: { label: "Tool call", icon: Wrench },
  policy: { label: "Policy check", icon: Scale },
  approval: { label: "Approval", icon: Hand },
  wait: { label: "Wait", icon: Hourglass },
  finish: { label: "Finish", icon: Flag },
};

/** The icon and name of a kind of step. */
export function stepKind(kind: string): { label: string; icon: LucideIcon } {
  return kinds[kind] ?? { label: kind.replaceAll("_", " "), icon: CircleDashed };
}

function barClasses({ step, isLive }: TraceBar): string {
  if (step.status === "failed" || step.status === "rejected" || step.verdict === "deny") return "bg-denied";
  if (step.status === "waiting" || step.status === "pending" || step.kind === "approval") return "bg-waiting";
  if (step.verdict === "mask") return "bg-chart-3";
  if (isLive) return "bg-brand";
  return "bg-muted-foreground/55";
}

/** Columns shared by the rows and the head: title, bars, duration, cost. */
export const traceGrid =
  "grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 md:grid-cols-[minmax(11rem,1.25fr)_minmax(6rem,1fr)_4.5rem_4.5rem]";

/** One step of a waterfall; no behaviour of its own, so that it renders on the server too. */
export function TraceRow({ bar }: { bar: TraceBar }) {
  const { step } = bar;
  const { label, icon: Icon } = stepKind(step.kind);
  return (
    <span className={cn(traceGrid, "min-h-9 w-full px-3 py-1.5 text-left text-13")}>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 md:flex-nowrap">
        <span className="flex min-w-0 items-center gap-2">
          <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
          <span className="sr-only">{label}: </span>
          <span className="truncate" title={step.title}>
            {step.title}
          </span>
        </span>
        {step.attempt !== undefined && step.attempt > 1 ? (
          <span className="shrink-0 text-xs text-muted-foreground">attempt {step.attempt}</span>
        ) : null}
        {step.verdict && step.verdict !== "allow" ? <VerdictBadge verdict={step.verdict} /> : null}
        {step.status === "failed" ? <span className="shrink-0 text-xs text-denied">failed</span> : null}
      </span>
      <span
        aria-hidden
        className="relative order-last col-span-3 mt-1.5 h-1.5 md:order-none md:col-span-1 md:mt-0 md:h-3"
      >
        {bar.offset === null ? null : (
          <span
            className={cn(
              "absolute inset-y-0 min-w-[3px] rounded-xs",
              barClasses(bar),
              bar.isLive && "animate-bar-live",
            )}
            style={{ left: `min(${bar.offset.toFixed(3)}%, calc(100% - 3px))`, width: `${bar.width.toFixed(3)}%` }}
          />
        )}
      </span>
      <Duration durationMs={bar.durationMs} className="text-right text-muted-foreground" />
      <span className="min-w-14 text-right text-muted-foreground">
        {step.costMicroUsd === undefined ? null : <Money microUsd={step.costMicroUsd} />}
      </span>
    </span>
  );
}
