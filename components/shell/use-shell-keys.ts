"use client";

import { useEffect, useRef } from "react";
import { isTypingTarget } from "@/components/patterns/is-typing-target";

type ShellKeys = {
  jumps: { key: string; href: string }[];
  create: string | null;
  go: (href: string) => void;
  openPalette: () => void;
  openShortcuts: () => void;
};

const sequenceMs = 1_000;

/** Listens for the product's keys: ⌘K or Ctrl K anywhere; g then a letter, c, / and ? outside fields and dialogs. */
export function useShellKeys(keys: ShellKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    let leaderAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      const { jumps, create, go, openPalette, openShortcuts } = latest.current;
      if ((event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openPalette();
        return;
      }
      if (isTypingTarget(event)) return;
      const afterLeader = event.timeStamp - leaderAt < sequenceMs;
      leaderAt = Number.NEGATIVE_INFINITY;
      if (afterLeader) {
        const jump = jumps.find(({ key }) => key === event.key);
        // Taken also when it leads nowhere, so that "g a" is never read as "a".
        event.preventDefault();
        event.stopImmediatePropagation();
        if (jump) go(jump.href);
        return;
      }
      if (event.key === "g") leaderAt = event.timeStamp;
      else if (event.key === "c" && create) go(create);
      else if (event.key === "?") openShortcuts();
      else if (event.key === "/") {
        event.preventDefault();
        const search = document.querySelector<HTMLInputElement>("[data-page-search]");
        if (search) search.focus();
        else openPalette();
      }
    }

    // In the capture phase: it must see "g k" before a list takes "k".
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
