import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type StatCardProps = {
  label: string;
  value: ReactNode;
  /** What the figure covers or how it moved: "this month", "12 % less than last week". */
  detail?: ReactNode;
  /** Leads to what stands behind the figure. */
  href?: string;
  /** A bar or small chart below. */
  children?: ReactNode;
  className?: string;
};

/** One figure with its name. With `href` the whole card is the link. */
export function StatCard({ label, value, detail, href, children, className }: StatCardProps) {
  return (
    <div
      className={cn(
        "relative grid content-start gap-1 rounded-lg border bg-card p-4",
        href && "transition-colors focus-within:border-ring hover:bg-surface",
        className,
      )}
    >
      <p className="text-13 text-muted-foreground">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 after:rounded-lg">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="text-2xl leading-8 font-semibold tracking-tight tabular-nums">{value}</p>
      {detail ? <p className="text-13 text-muted-foreground tabular-nums">{detail}</p> : null}
      {children ? <div className="mt-2">{children}</div> : null}
    </div>
  );
}
