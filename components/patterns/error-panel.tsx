import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { IdChip } from "./id-chip";
import { cn } from "@/components/ui/cn";

type ErrorPanelProps = {
  /** What happened, in one sentence. */
  title: ReactNode;
  /** What was kept and what to do now. */
  children?: ReactNode;
  actions?: ReactNode;
  requestId?: string | null;
  className?: string;
};

/** An error that takes the place of content: what happened, what to do, and the id that support needs. */
export function ErrorPanel({ title, children, actions, requestId, className }: ErrorPanelProps) {
  return (
    <div role="alert" className={cn("flex items-start gap-3 rounded-lg border bg-card p-4", className)}>
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-denied" />
      <div className="grid min-w-0 gap-2">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-13 text-pretty text-muted-foreground">{children}</div> : null}
        {requestId ? (
          <p className="flex flex-wrap items-center gap-2 text-13 text-muted-foreground">
            Request id <IdChip id={requestId} label="request id" />
          </p>
        ) : null}
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
