"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

/** The passage that a link led to: marked, in view, and where the keyboard goes on from. */
export function MarkedPassage({ id, children }: { id: string; children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: "center" });
    ref.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <article
      ref={ref}
      id={id}
      tabIndex={-1}
      aria-label="The cited passage"
      className="scroll-mt-16 rounded-lg border border-brand bg-brand-soft p-4 outline-none"
    >
      <Badge tone="brand" className="mb-2">
        The cited passage
      </Badge>
      {children}
    </article>
  );
}
