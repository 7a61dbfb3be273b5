"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isTypingTarget } from "@/components/patterns/is-typing-target";

/**
 * Which step is looked at; null is the result. Kept in the address, so that a link shows the same. j and k move, and so
 * do the arrows while nothing else has the focus; Escape goes back to the result.
 */
export function useStepSelection(
  stepIds: string[],
  start: string | null,
): [string | null, (id: string | null) => void] {
  const [selected, setSelected] = useState(start);

  const select = useCallback((id: string | null) => {
    setSelected(id);
    const url = new URL(window.location.href);
    if (id) url.searchParams.set("step", id);
    else url.searchParams.delete("step");
    window.history.replaceState(null, "", url);
  }, []);

  const latest = useRef({ stepIds, selected });
  useEffect(() => {
    latest.current = { stepIds, selected };
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isTypingTarget(event)) return;
      if (event.key === "Escape") return select(null);
      const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
      if (isArrow && document.activeElement !== document.body) return;
      const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
      if (step === undefined || latest.current.stepIds.length === 0) return;
      event.preventDefault();
      const places = [null, ...latest.current.stepIds];
      const at = places.indexOf(latest.current.selected);
      const next = places[Math.min(Math.max(at + step, 0), places.length - 1)] ?? null;
      select(next);
      if (next) document.querySelector(`[data-step-id="${CSS.escape(next)}"]`)?.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [select]);

  return [selected, select];
}
