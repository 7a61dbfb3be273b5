"use client";

import { PlugZap, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { StandIn } from "./shell-types";

type StandInBannerProps = { standIns: StandIn[]; onDismiss: () => void };

/** Says which parts are local stand-ins and which variable replaces each. Comes back when that list changes. */
export function StandInBanner({ standIns, onDismiss }: StandInBannerProps) {
  return (
    <div
      role="region"
      aria-label="Local stand-ins"
      className="flex min-h-9 items-center gap-2 border-b bg-surface px-3 py-1 text-13 text-muted-foreground sm:px-4"
    >
      <PlugZap aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">
        <span className="hidden sm:inline">This installation runs on </span>
        <span className="sm:hidden">Runs on </span>
        {standIns.length === 1 ? "one local stand-in" : `${standIns.length} local stand-ins`}.{" "}
        <Popover>
          <PopoverTrigger className="text-brand underline-offset-4 hover:underline">What that means</PopoverTrigger>
          <PopoverContent className="w-104" aria-label="Local stand-ins">
            <p className="mb-3 text-13 text-muted-foreground">
              Each speaks the same protocol as the real service. Set the variable and restart to replace it.
            </p>
            <dl className="grid gap-2.5 text-13">
              {standIns.map(({ name, replaces, variable }) => (
                <div key={variable} className="grid gap-0.5">
                  <dt className="font-medium">{name}</dt>
                  <dd className="text-muted-foreground">
                    instead of {replaces} · set{" "}
                    <code className="font-mono text-xs break-all text-foreground">{variable}</code>
                  </dd>
                </div>
              ))}
            </dl>
          </PopoverContent>
        </Popover>
      </p>
      <Button variant="ghost" size="icon-sm" aria-label="Dismiss" onClick={onDismiss}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
