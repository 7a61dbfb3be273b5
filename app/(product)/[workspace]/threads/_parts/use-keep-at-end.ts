"use client";

import { useEffect, useRef, type RefObject } from "react";

const nearPx = 160;

/**
 * Keeps the end of the page in view as it grows, for whoever is there; who has scrolled up to read is left alone.
 * Put the ref on an element at the end; `mark` changes with every growth.
 */
export function useKeepAtEnd(mark: string): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);

  useEffect(() => {
    const onScroll = () => {
      const { scrollHeight } = document.documentElement;
      isAtEnd.current = window.scrollY + window.innerHeight >= scrollHeight - nearPx;
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, []);

  useEffect(() => {
    if (isAtEnd.current) window.scrollTo({ top: document.documentElement.scrollHeight });
  }, [mark]);

  return end;
}
