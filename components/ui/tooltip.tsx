"use client";

import { Tooltip as TooltipPrimitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type TooltipProps = {
  /** What the tooltip says: short text; it must not be the only place where something is said. */
  content: ReactNode;
  /** One focusable element. */
  children: ReactNode;
  side?: ComponentProps<typeof TooltipPrimitive.Content>["side"];
  className?: string;
  delayDuration?: number;
};

/** A tooltip on hover and focus. Carries its own provider, so it works anywhere. */
export function Tooltip({ content, children, side = "top", className, delayDuration = 300 }: TooltipProps) {
  return (
    <TooltipPrimitive.Provider delayDuration={delayDuration}>
      <TooltipPrimitive.Root>
        <TooltipPrimitive.Trigger asChild>{children}</TooltipPrimitive.Trigger>
        <TooltipPrimitive.Portal>
          <TooltipPrimitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className={cn(
              "z-50 max-w-72 rounded-md bg-primary px-2 py-1 text-xs text-primary-foreground duration-100 data-[state=delayed-open]:animate-in data-[state=delayed-open]:fade-in-0",
              className,
            )}
          >
            {content}
          </TooltipPrimitive.Content>
        </TooltipPrimitive.Portal>
      </TooltipPrimitive.Root>
    </TooltipPrimitive.Provider>
  );
}
