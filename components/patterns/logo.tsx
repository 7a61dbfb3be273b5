import { cn } from "@/components/ui/cn";

/** The mark, with the name beside it unless `markOnly`. */
export function Logo({ className, markOnly = false }: { className?: string; markOnly?: boolean }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold tracking-tight", className)}>
      <svg viewBox="0 0 32 32" aria-hidden={!markOnly} aria-label={markOnly ? "Mandate" : undefined} className="size-6">
        <rect width="32" height="32" rx="7" className="fill-primary" />
        <path
          d="M8 22.5V9.5l8 8 8-8v13"
          fill="none"
          strokeWidth="2.75"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-primary-foreground"
        />
        <path d="M12.5 25.5h7" strokeWidth="2.25" strokeLinecap="round" className="stroke-brand" />
      </svg>
      {markOnly ? null : "Mandate"}
    </span>
  );
}
