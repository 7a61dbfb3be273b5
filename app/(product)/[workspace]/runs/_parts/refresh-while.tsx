"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Loads the page's data again every `everyMs` while `active` and the tab is looked at, and when one comes back to it. */
export function RefreshWhile({ active, everyMs = 4_000 }: { active: boolean; everyMs?: number }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const refresh = () => {
      if (document.visibilityState === "visible") router.refresh();
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
