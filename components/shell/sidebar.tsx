"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { NavigationEntry } from "./navigation";
import { SidebarLink } from "./sidebar-link";
import type { ShellData } from "./shell-types";
import { WorkspaceSwitcher } from "./workspace-switcher";

type SidebarProps = {
  data: ShellData;
  groups: { label: string; entries: NavigationEntry[] }[];
  collapsed?: boolean;
  /** Without it (in the phone's sheet) there is nothing to collapse. */
  onToggle?: () => void;
  onNavigate?: () => void;
};

/** Workspace switcher and navigation; icons only when collapsed. */
export function Sidebar({ data, groups, collapsed = false, onToggle, onNavigate }: SidebarProps) {
  const Icon = collapsed ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = collapsed ? "Expand sidebar" : "Collapse sidebar";
  return (
    <>
      <div className="flex h-12 shrink-0 items-center border-b px-2">
        <WorkspaceSwitcher data={data} collapsed={collapsed} />
      </div>
      <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-2 py-3">
        {groups.map((group) => (
          <ul key={group.label} aria-label={group.label} className="grid gap-0.5 not-first:border-t not-first:pt-3">
            {group.entries.map((entry) => (
              <li key={entry.path}>
                <SidebarLink
                  entry={entry}
                  slug={data.workspace.slug}
                  count={entry.count ? data.counts[entry.count] : 0}
                  collapsed={collapsed}
                  onNavigate={onNavigate}
                />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      {onToggle ? (
        <div className={cn("flex shrink-0 border-t p-2", !collapsed && "justify-end")}>
          <Tooltip content={toggleLabel} side="right">
            <Button variant="ghost" size="icon" aria-label={toggleLabel} aria-expanded={!collapsed} onClick={onToggle}>
              <Icon aria-hidden className="text-muted-foreground" />
            </Button>
          </Tooltip>
        </div>
      ) : null}
    </>
  );
}
