"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";

type LeaveGuardProps = {
  /** Whether there is something to lose. */
  active: boolean;
  /** Called when the person leaves all the same. */
  onLeave: () => void;
};

/** Asks before a link, a reload or closing the tab takes one away from unsaved changes. */
export function LeaveGuard({ active, onLeave }: LeaveGuardProps) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!active) return;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = leavingTo(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(href);
    };
    window.addEventListener("beforeunload", beforeUnload);
    // In the capture phase: before the link's own handler starts to navigate.
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [active]);

  return (
    <ConfirmDialog
      open={target !== null}
      onOpenChange={(open) => {
        if (!open) setTarget(null);
      }}
      title="Leave without saving?"
      description={<p>Your changes to this agent are not saved. Leaving discards them.</p>}
      confirmLabel="Leave and discard"
      destructive
      onConfirm={() => {
        onLeave();
        if (target !== null) router.push(target);
      }}
    />
  );
}

/** Where a click would take this tab to, within the product; null for anything else. */
function leavingTo(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank" || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  const here = window.location;
  const isHere = url.pathname === here.pathname && url.search === here.search;
  return url.origin === here.origin && !isHere ? `${url.pathname}${url.search}${url.hash}` : null;
}
