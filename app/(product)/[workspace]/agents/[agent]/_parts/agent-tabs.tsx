"use client";

import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

type AgentTabsProps = { slug: string; agentSlug: string; canSeeRuns: boolean };

/** The pages of an agent, as links: each has its own address. Runs are a page of the workspace, filtered. */
export function AgentTabs({ slug, agentSlug, canSeeRuns }: AgentTabsProps) {
  const pathname = usePathname();
  const base = `/${slug}/agents/${agentSlug}`;
  const tabs = [
    { href: base, label: "Edit" },
    { href: `${base}/versions`, label: "Versions" },
    { href: `${base}/api`, label: "API" },
  ];
  const classes =
    "-mb-px inline-flex h-9 shrink-0 items-center gap-1 border-b-2 text-13 font-medium focus-visible:-outline-offset-2";
  return (
    <nav aria-label="Agent" className="flex gap-4 overflow-x-auto border-b">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className={cn(
            classes,
            pathname === href ? "border-foreground" : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {label}
        </Link>
      ))}
      {canSeeRuns ? (
        <Link
          href={`/${slug}/runs?agent=${agentSlug}`}
          className={cn(classes, "border-transparent text-muted-foreground hover:text-foreground")}
        >
          Runs
          <ArrowUpRight aria-hidden className="size-3.5" />
        </Link>
      ) : null}
    </nav>
  );
}
