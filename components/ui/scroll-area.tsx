import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A region that scrolls by itself and can be reached and scrolled by keyboard. Name it with `label`. */
export function ScrollArea({ className, label, ...props }: ComponentProps<"div"> & { label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={cn("min-h-0 overflow-auto overscroll-contain focus-visible:-outline-offset-2", className)}
      {...props}
    />
  );
}
