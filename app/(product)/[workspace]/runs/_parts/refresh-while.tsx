"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

type RefreshWhileProps = { active: boolean; everyMs?: number };

/**
 * Loads the page's data again every `everyMs` while `active` and the tab is looked at, and when one comes back to it.
 * A slow answer is waited for: refreshes never pile up.
 */
export function RefreshWhile({ active, everyMs = 4_000 }: RefreshWhileProps) {
  const router = useRouter();
  const [isLoading, startTransition] = useTransition();
  const busy = useRef(false);
  useEffect(() => {
    busy.current = isLoading;
  }, [isLoading]);

  useEffect(() => {
    if (!active) return;
    const refresh = () => {
      if (busy.current || document.visibilityState !== "visible") return;
      busy.current = true;
      startTransition(() => router.refresh());
    };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [active, everyMs, router]);
  return null;
}
