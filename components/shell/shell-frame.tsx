"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Sheet, SheetContent, SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { cn } from "@/components/ui/cn";
import { BreadcrumbTitles } from "./breadcrumb";
import { createActions } from "./create-actions";
import { visibleNavigation } from "./navigation";
import { rememberPreference, sidebarCookie, standInsCookie, standInsMark } from "./shell-cookies";
import type { ShellData } from "./shell-types";
import { shortcutGroups } from "./shortcut-groups";
import { Sidebar } from "./sidebar";
import { StandInBanner } from "./stand-in-banner";
import { TopBar } from "./top-bar";
import { useShellKeys } from "./use-shell-keys";

// None of these is needed for the first paint, so they come after it: toasts at once, the others when first opened.
const Toaster = dynamic(() => import("@/components/ui/toaster").then((module) => module.Toaster), { ssr: false });
const CommandPalette = dynamic(() => import("./command-palette").then((module) => module.CommandPalette), {
  ssr: false,
});
const ShortcutsDialog = dynamic(
  () => import("@/components/patterns/shortcuts-dialog").then((module) => module.ShortcutsDialog),
  { ssr: false },
);

const closed = { wanted: false, open: false };

type ShellFrameProps = ShellData & { startCollapsed: boolean; showStandIns: boolean; children: ReactNode };

export function ShellFrame({ startCollapsed, showStandIns, children, ...data }: ShellFrameProps) {
  const router = useRouter();
  const { workspace, can, standIns } = data;
  const [collapsed, setCollapsed] = useState(startCollapsed);
  const [standInsShown, setStandInsShown] = useState(showStandIns);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [palette, setPalette] = useState(closed);
  const [shortcuts, setShortcuts] = useState(closed);
  const groups = visibleNavigation(can);
  const openPalette = () => setPalette({ wanted: true, open: true });
  const openShortcuts = () => setShortcuts({ wanted: true, open: true });

  useShellKeys({
    jumps: groups.flatMap(({ entries }) =>
      entries.flatMap(({ key, path }) => (key ? [{ key, href: `/${workspace.slug}${path}` }] : [])),
    ),
    create: createActions(workspace.slug, can)[0]?.href ?? null,
    go: (href) => router.push(href),
    openPalette,
    openShortcuts,
  });

  function toggleCollapsed() {
    rememberPreference(sidebarCookie, collapsed ? "open" : "collapsed");
    setCollapsed(!collapsed);
  }

  function dismissStandIns() {
    rememberPreference(standInsCookie, standInsMark(standIns));
    setStandInsShown(false);
  }

  return (
    <BreadcrumbTitles>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-foreground"
      >
        Skip to content
      </a>
      <div className="flex min-h-dvh">
        <aside
          aria-label="Sidebar"
          className={cn(
            "sticky top-0 hidden h-dvh shrink-0 flex-col border-r bg-surface md:flex",
            collapsed ? "w-13" : "w-57",
          )}
        >
          <Sidebar data={data} groups={groups} collapsed={collapsed} onToggle={toggleCollapsed} />
        </aside>
        <Sheet open={sheetOpen} onOpenChange={setSheetOpen}>
          <SheetContent side="left" hideClose className="gap-0 bg-surface p-0">
            <SheetTitle className="sr-only">Navigation</SheetTitle>
            <SheetDescription className="sr-only">Pages of this workspace</SheetDescription>
            <Sidebar data={data} groups={groups} onNavigate={() => setSheetOpen(false)} />
          </SheetContent>
        </Sheet>
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar
            data={data}
            onOpenSidebar={() => setSheetOpen(true)}
            onOpenPalette={openPalette}
            onOpenShortcuts={openShortcuts}
            onShowStandIns={() => setStandInsShown(true)}
          />
          {standInsShown ? <StandInBanner standIns={standIns} onDismiss={dismissStandIns} /> : null}
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
            {children}
          </main>
        </div>
      </div>
      {palette.wanted ? (
        <CommandPalette
          data={data}
          open={palette.open}
          onOpenChange={(open) => setPalette({ wanted: true, open })}
          onOpenShortcuts={openShortcuts}
        />
      ) : null}
      {shortcuts.wanted ? (
        <ShortcutsDialog
          open={shortcuts.open}
          onOpenChange={(open) => setShortcuts({ wanted: true, open })}
          groups={shortcutGroups(groups)}
        />
      ) : null}
      <Toaster />
    </BreadcrumbTitles>
  );
}
