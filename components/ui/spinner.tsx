import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

type SpinnerProps = {
  className?: string;
  /** Announced to screen readers; without it the spinner is decoration. */ label?: string;
};

/** A turning circle for waits under a few seconds. Longer work shows counts with Progress instead. */
export function Spinner({ className, label }: SpinnerProps) {
  const icon = <LoaderCircle aria-hidden className={cn("size-4 animate-spin", className)} />;
  if (!label) return icon;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-muted-foreground">
      {icon}
      <span>{label}</span>
    </span>
  );
}
