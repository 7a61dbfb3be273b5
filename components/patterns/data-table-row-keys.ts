"use client";

import { useEffect, useRef, type RefObject } from "react";
import { isTypingTarget } from "./is-typing-target";

type RowKeyActions = { open: (id: string) => void; select?: (id: string) => void };

/** j and k move the focus through the rows of a table body, Enter opens the focused row, x selects it. */
export function useRowKeys(body: RefObject<HTMLTableSectionElement | null>, actions: RowKeyActions) {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isTypingTarget(event) || !body.current) return;
      const rows = Array.from(body.current.querySelectorAll<HTMLElement>("tr[data-row-id]"));
      const current = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === "j" || event.key === "k") {
        const next = event.key === "j" ? Math.min(current + 1, rows.length - 1) : Math.max(current - 1, 0);
        rows[next]?.focus();
        rows[next]?.scrollIntoView({ block: "nearest" });
        event.preventDefault();
        return;
      }
      const row = rows[current];
      const id = row?.dataset.rowId;
      if (!id) return;
      if (event.key === "Enter" && document.activeElement === row) latest.current.open(id);
      if (event.key === "x") latest.current.select?.(id);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [body]);
}
