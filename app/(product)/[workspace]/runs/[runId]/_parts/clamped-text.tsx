"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type ClampedTextProps = {
  text: string;
  /** Texts up to this many characters are shown whole. */ whole?: number;
  className?: string;
};

/** A text that may be long: its beginning, and the rest on demand. */
export function ClampedText({ text, whole = 400, className }: ClampedTextProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > whole || text.split("\n").length > 8;
  return (
    <div className={cn("grid min-w-0 justify-items-start gap-1", className)}>
      <p className={cn("max-w-full break-words whitespace-pre-wrap", isLong && !isOpen && "line-clamp-5")}>{text}</p>
      {isLong ? (
        <Button variant="link" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Show less" : `Show all ${text.length.toLocaleString("en")} characters`}
        </Button>
      ) : null}
    </div>
  );
}
