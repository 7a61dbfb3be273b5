"use client";

import { Menu, Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { AccountMenu } from "./account-menu";
import { Breadcrumb } from "./breadcrumb";
import { HelpMenu } from "./help-menu";
import type { ShellData } from "./shell-types";

type TopBarProps = {
  data: ShellData;
  onOpenSidebar: () => void;
  onOpenPalette: () => void;
  onOpenShortcuts: () => void;
  onShowStandIns: () => void;
};

export function TopBar({ data, onOpenSidebar, onOpenPalette, onOpenShortcuts, onShowStandIns }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-2 border-b bg-background px-3 sm:px-4">
      <Button variant="ghost" size="icon" aria-label="Open navigation" className="md:hidden" onClick={onOpenSidebar}>
        <Menu aria-hidden />
      </Button>
      <Breadcrumb workspace={data.workspace} />
      <Button
        variant="outline"
        onClick={onOpenPalette}
        aria-keyshortcuts="Meta+K Control+K"
        className="px-2 font-normal text-muted-foreground sm:w-56 sm:justify-start"
      >
        <Search aria-hidden />
        <span className="sr-only sm:not-sr-only">
          Search<span className="sr-only"> and commands</span>
        </span>
        <Kbd aria-hidden className="ml-auto hidden sm:inline-flex">
          ⌘K
        </Kbd>
      </Button>
      <HelpMenu
        hasStandIns={data.standIns.length > 0}
        onOpenShortcuts={onOpenShortcuts}
        onShowStandIns={onShowStandIns}
      />
      <AccountMenu user={data.user} isOperator={data.isOperator} />
    </header>
  );
}
