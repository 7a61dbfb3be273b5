import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The looks shared by every single-line control. */
export const controlClasses =
  "w-full min-w-0 rounded-md border border-input bg-background text-foreground transition-colors placeholder:text-muted-foreground hover:border-foreground/60 focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground aria-invalid:border-denied";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return (
    <input
      type={type}
      className={cn(
        controlClasses,
        "h-8 px-2.5 text-base sm:text-sm file:mr-2 file:border-0 file:bg-transparent file:text-13 file:font-medium",
        className,
      )}
      {...props}
    />
  );
}
