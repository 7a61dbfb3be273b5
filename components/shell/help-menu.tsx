"use client";

import { CircleHelp, Keyboard, PlugZap } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuShortcut,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

type HelpMenuProps = { hasStandIns: boolean; onOpenShortcuts: () => void; onShowStandIns: () => void };

export function HelpMenu({ hasStandIns, onOpenShortcuts, onShowStandIns }: HelpMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="Help">
          <CircleHelp aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        <DropdownMenuItem onSelect={onOpenShortcuts}>
          <Keyboard aria-hidden />
          Keyboard shortcuts
          <DropdownMenuShortcut>?</DropdownMenuShortcut>
        </DropdownMenuItem>
        {hasStandIns ? (
          <DropdownMenuItem onSelect={onShowStandIns}>
            <PlugZap aria-hidden />
            What is a stand-in here
          </DropdownMenuItem>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
