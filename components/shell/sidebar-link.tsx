"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import { isActive, type NavigationEntry } from "./navigation";

type SidebarLinkProps = {
  entry: NavigationEntry;
  slug: string;
  count: number;
  collapsed: boolean;
  onNavigate?: () => void;
};

export function SidebarLink({ entry, slug, count, collapsed, onNavigate }: SidebarLinkProps) {
  const pathname = usePathname();
  const active = isActive(entry.path, slug, pathname);
  const Icon = entry.icon;
  const shownCount = count > 99 ? "99+" : String(count);
  const link = (
    <Link
      href={`/${slug}${entry.path}`}
      aria-current={active ? "page" : undefined}
      onClick={onNavigate}
      className={cn(
        "relative flex h-8 items-center gap-2.5 rounded-md px-2.5 text-13 text-muted-foreground transition-colors hover:bg-accent hover:text-foreground",
        active && "bg-accent font-medium text-foreground",
        collapsed && "justify-center px-0",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className={collapsed ? "sr-only" : "truncate"}>{entry.label}</span>
      {count > 0 ? (
        <span
          className={cn(
            "rounded-full bg-waiting-soft text-11 font-medium text-waiting tabular-nums",
            collapsed ? "absolute -top-0.5 right-0 px-1" : "ml-auto px-1.5",
          )}
        >
          {shownCount}
          <span className="sr-only"> waiting</span>
        </span>
      ) : null}
    </Link>
  );
  if (!collapsed) return link;
  return (
    <Tooltip content={entry.label} side="right" delayDuration={100}>
      {link}
    </Tooltip>
  );
}
