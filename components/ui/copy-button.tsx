"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { cn } from "./cn";

type CopyButtonProps = Omit<ButtonProps, "onClick" | "children" | "value"> & {
  value: string;
  /** What is copied, for example "Copy run id"; the accessible name, and the text when `showLabel`. */
  label?: string;
  showLabel?: boolean;
};

type CopyState = "idle" | "copied" | "failed";

/** Copies `value`. Says so to eyes and screen readers, also when the browser refuses. */
export function CopyButton({
  value,
  label = "Copy",
  showLabel,
  variant = "ghost",
  size,
  className,
  ...props
}: CopyButtonProps) {
  const [state, setState] = useState<CopyState>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 1_600);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      setState("failed");
    }
  }

  const text = state === "copied" ? "Copied" : state === "failed" ? "Could not copy" : label;
  return (
    <Button
      variant={variant}
      size={size ?? (showLabel ? "sm" : "icon-sm")}
      className={cn("relative", className)}
      onClick={copy}
      aria-label={showLabel ? undefined : label}
      title={showLabel ? undefined : text}
      {...props}
    >
      {state === "copied" ? <Check aria-hidden className="text-allowed" /> : <Copy aria-hidden />}
      {showLabel ? text : null}
      <span role="status" className="sr-only">
        {state === "idle" ? "" : text}
      </span>
    </Button>
  );
}
