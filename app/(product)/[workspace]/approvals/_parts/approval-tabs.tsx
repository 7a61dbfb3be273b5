import Link from "next/link";
import { cn } from "@/components/ui/cn";

type ApprovalTabsProps = { slug: string; active: "pending" | "decided"; pending: number };

/** Two lists with an address each. */
export function ApprovalTabs({ slug, active, pending }: ApprovalTabsProps) {
  const tabs = [
    { id: "pending", label: "Waiting", href: `/${slug}/approvals` },
    { id: "decided", label: "Answered", href: `/${slug}/approvals?tab=decided` },
  ] as const;
  return (
    <nav aria-label="Approvals" className="flex gap-4 border-b">
      {tabs.map(({ id, label, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === active ? "page" : undefined}
          className={cn(
            "-mb-px inline-flex h-9 items-center gap-1.5 border-b-2 text-13 font-medium",
            id === active
              ? "border-foreground text-foreground"
              : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {label}
          {id === "pending" && pending > 0 ? (
            <span className="rounded-full bg-waiting-soft px-1.5 text-11 text-waiting tabular-nums">{pending}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
